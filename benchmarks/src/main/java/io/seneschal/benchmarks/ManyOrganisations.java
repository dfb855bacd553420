package io.seneschal.benchmarks;

import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.persistence.Database;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Organisations that all look alike, and a large one behind them.
 *
 * <p>Each of the many has five members, of whom the first answers for it; five products; two teams of three; and ten
 * accesses, four held by members and six by teams, one of these to every product of a type. The large one has a team of
 * {@value #LARGE_TEAM} and one of three, and {@value #LARGE_PRODUCTS} products, {@value #OPENED} of which both
 * teams open.
 */
final class ManyOrganisations {

    static final int MEMBERS = 5;
    static final int PRODUCTS = 5;
    static final int TEAMS = 2;
    static final int ACCESSES = 10;

    static final int LARGE_TEAM = 10_000;
    static final int SMALL_TEAM = 3;
    static final int LARGE_MEMBERS = LARGE_TEAM + 100;
    static final int LARGE_PRODUCTS = 5_000;
    static final int OPENED = 100;

    private static final int TEAM_SIZE = 3;
    private static final OffsetDateTime LONG_AGO = OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final LocalDate DUE = LocalDate.of(2099, 12, 31);

    private final Book book;
    private final long many;

    ManyOrganisations(Database database, long many) {
        this.book = new Book(database);
        this.many = many;
    }

    /** How many there are, and the number of the last one; the large one is the next. */
    long many() {
        return many;
    }

    long large() {
        return many + 1;
    }

    static OrganisationId organisation(long number) {
        return new OrganisationId(Book.id(3, number));
    }

    /** @param place from 1 on */
    static UserId member(long organisation, long place) {
        return new UserId(Book.id(1, (organisation - 1) * MEMBERS + place));
    }

    static ProductId product(long organisation, long place) {
        return new ProductId(Book.id(8, (organisation - 1) * PRODUCTS + place));
    }

    static TeamId team(long organisation, long place) {
        return new TeamId(Book.id(9, (organisation - 1) * TEAMS + place));
    }

    void fill() {
        book.addUsers(many * MEMBERS + LARGE_MEMBERS);
        addOrganisations();
        addMembers();
        addProducts();
        addTeams();
        addTeamMembers();
        addAccesses();
    }

    private void addOrganisations() {
        book.fill("""
                insert into organisations (id, name, kind, billing_zone, search_text, created_at, members_count, version)
                values (?, ?, 'company', 'Europe/Zurich', ?, ?, ?, 0)
                """, large(), (row, number) -> {
            row.setObject(1, organisation(number).value());
            row.setString(2, "Association " + number);
            row.setString(3, "association " + number);
            row.setObject(4, LONG_AGO);
            row.setLong(5, number == large() ? LARGE_MEMBERS : MEMBERS);
        });
    }

    private void addMembers() {
        book.fill("""
                insert into memberships (organisation_id, user_id, role, billing, contact_billing, contact_product,
                                         state, joined_at, version)
                values (?, ?, ?, false, false, false, 'active', ?, 0)
                """, many * MEMBERS + LARGE_MEMBERS, (row, number) -> {
            var organisation = ownerOf(number, MEMBERS);
            var place = number - (organisation - 1) * MEMBERS;
            row.setObject(1, organisation(organisation).value());
            row.setObject(2, member(organisation, place).value());
            row.setString(3, place == 1 ? "legal_responsible" : "collaborator");
            row.setObject(4, LONG_AGO);
        });
    }

    private void addProducts() {
        book.fill("""
                insert into products (id, organisation_id, type, name, search_text, state, due_on, due_day, term_months,
                                      created_at, version)
                values (?, ?, ?, ?, ?, 'active', ?, 31, 12, ?, 0)
                """, many * PRODUCTS + LARGE_PRODUCTS, (row, number) -> {
            var organisation = ownerOf(number, PRODUCTS);
            row.setObject(1, Book.id(8, number));
            row.setObject(2, organisation(organisation).value());
            row.setString(3, number % PRODUCTS == 0 ? "drive" : "mail-service");
            row.setString(4, "Product " + number);
            row.setString(5, "product " + number);
            row.setObject(6, DUE);
            row.setObject(7, LONG_AGO);
        });
    }

    private void addTeams() {
        book.fill("""
                insert into teams (id, organisation_id, name, name_folded, search_text, created_at, version)
                values (?, ?, ?, ?, ?, ?, 0)
                """, large() * TEAMS, (row, number) -> {
            row.setObject(1, Book.id(9, number));
            row.setObject(2, organisation(ownerOf(number, TEAMS)).value());
            row.setString(3, "Team " + number);
            row.setString(4, "team " + number);
            row.setString(5, "team " + number);
            row.setObject(6, LONG_AGO);
        });
    }

    /** The second to fourth member in the first team, the third to fifth in the second; in those of the large one, one behind the other. */
    private void addTeamMembers() {
        var ofMany = many * TEAMS * TEAM_SIZE;
        book.fill("""
                insert into team_members (organisation_id, team_id, user_id, joined_at) values (?, ?, ?, ?)
                """, ofMany + LARGE_TEAM + SMALL_TEAM, (row, number) -> {
            var organisation = number > ofMany ? large() : (number - 1) / (TEAMS * TEAM_SIZE) + 1;
            var team = number > ofMany ? (number > ofMany + LARGE_TEAM ? 2 : 1) : (number - 1) / TEAM_SIZE % TEAMS + 1;
            var place = number > ofMany ? number - ofMany + 1 : (number - 1) % TEAM_SIZE + team + 1;
            row.setObject(1, organisation(organisation).value());
            row.setObject(2, team(organisation, team).value());
            row.setObject(3, member(organisation, place).value());
            row.setObject(4, LONG_AGO);
        });
    }

    private void addAccesses() {
        var ofMany = many * ACCESSES;
        book.fill("""
                insert into accesses (id, organisation_id, holder_user, holder_team, product_id, product_key, narrowed_to,
                                      rights, granted_at, version)
                values (?, ?, ?, ?, ?, ?, ?, 'technical statistics', ?, 0)
                """, ofMany + TEAMS * OPENED, (row, number) -> {
            var access = number > ofMany
                    ? byTeamOfLarge(number - ofMany - 1)
                    : Opening.usual((number - 1) / ACCESSES + 1, Math.toIntExact((number - 1) % ACCESSES));
            row.setObject(1, Book.id(10, number));
            row.setObject(2, organisation(access.organisation()).value());
            row.setObject(
                    3,
                    access.holdingUser() == null ? null : access.holdingUser().value());
            row.setObject(
                    4,
                    access.holdingTeam() == null ? null : access.holdingTeam().value());
            row.setObject(5, access.opened() == null ? null : access.opened().value());
            // in the place of a product the organisation stands for all of them
            row.setObject(
                    6,
                    access.opened() == null
                            ? organisation(access.organisation()).value()
                            : access.opened().value());
            row.setString(7, access.opened() == null ? "drive" : "");
            row.setObject(8, LONG_AGO);
        });
    }

    /** Both of its teams open the same products. */
    private Opening byTeamOfLarge(long place) {
        return Opening.byTeam(large(), Math.toIntExact(place / OPENED) + 1, product(large(), place % OPENED + 1));
    }

    private long ownerOf(long number, int each) {
        return Math.min((number - 1) / each + 1, large());
    }

    /** Who opens what; {@code null} for every product of a type. */
    private record Opening(
            long organisation,
            @Nullable UserId holdingUser,
            @Nullable TeamId holdingTeam,
            @Nullable ProductId opened) {

        /** Each member but the first opens one product, the first team two and every drive, the second three. */
        static Opening usual(long organisation, int place) {
            return switch (place) {
                case 0, 1, 2, 3 ->
                    new Opening(
                            organisation,
                            ManyOrganisations.member(organisation, place + 2),
                            null,
                            ManyOrganisations.product(organisation, place + 1));
                case 4, 5 -> byTeam(organisation, 1, ManyOrganisations.product(organisation, place - 2));
                case 6 -> byTeam(organisation, 1, null);
                default -> byTeam(organisation, 2, ManyOrganisations.product(organisation, place - 4));
            };
        }

        static Opening byTeam(long organisation, int team, @Nullable ProductId opened) {
            return new Opening(organisation, null, ManyOrganisations.team(organisation, team), opened);
        }
    }
}
