package io.seneschal.persistence;

import io.seneschal.application.Stores;
import io.seneschal.application.StoresContract;
import io.seneschal.domain.access.Access;
import io.seneschal.domain.access.AccessId;
import io.seneschal.domain.access.Extent;
import io.seneschal.domain.access.Grant;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.access.Right;
import io.seneschal.domain.organisation.Authority;
import io.seneschal.domain.organisation.MemberWish;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.Organisation;
import io.seneschal.domain.organisation.OrganisationDetails;
import io.seneschal.domain.organisation.OrganisationKind;
import io.seneschal.domain.organisation.OrganisationName;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.product.DueDate;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.product.Resource;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.PersonName;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.team.Colour;
import io.seneschal.domain.team.Team;
import io.seneschal.domain.team.TeamDetails;
import io.seneschal.domain.team.TeamName;
import io.seneschal.domain.user.User;
import io.seneschal.testing.TestInstruments;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;

/** An organisation with members, products, teams and accesses as chance has them: the same in a database and in memory. */
abstract class FurnishedByChance extends StoresContract {

    static final Resource FOLDER = new Resource("folder", "/Accounts");

    private static final Authority BY = new Authority.OfOperator();
    private static final List<String> TYPES = List.of("mail-service", "drive", "domain");

    private final Random random = new Random(20_260_301);
    final List<Membership> members = new ArrayList<>();
    final List<Product> products = new ArrayList<>();
    final List<Team> teams = new ArrayList<>();
    final List<Holder> holders = new ArrayList<>();
    OrganisationId organisation;
    Stores memory;

    @BeforeEach
    void furnish() {
        memory = InMemoryStores.create(clock, TestInstruments.countedIds());
        organisation = new OrganisationId(newId());
        found();
        for (var role :
                List.of(Role.ADMINISTRATOR, Role.COLLABORATOR, Role.COLLABORATOR, Role.EXTERNAL, Role.EXTERNAL)) {
            admit(role);
        }
        suspend(members.getLast());
        for (var number = 0; number < 14; number++) {
            open("Product " + number % 11, TYPES.get(number % TYPES.size()));
        }
        for (var number = 0; number < 4; number++) {
            form("Team " + number);
        }
        members.forEach(member -> holders.add(new Holder.OfUser(member.user())));
        teams.forEach(team -> holders.add(new Holder.OfTeam(team.id())));
        grantAtRandom();
    }

    private void found() {
        var founder = signUp("Founder");
        var details = OrganisationDetails.named(new OrganisationName("Alpine Club"), OrganisationKind.COMPANY);
        var founded = Organisation.found(organisation, details, founder.id(), clock.instant());
        both(stores -> stores.memberships().found(founded));
        members.add(founded.membership().after());
    }

    private void admit(Role role) {
        var user = signUp("Member");
        var admitted = stores.organisations()
                .get(organisation)
                .admit(user.id(), Optional.empty(), terms(role), clock.instant());
        both(stores -> stores.memberships().add(admitted));
        members.add(admitted.membership().after());
    }

    private User signUp(String firstName) {
        var user = newUser(new PersonName(firstName, "Keller"), login(firstName));
        both(stores -> stores.users().add(Change.to(user)));
        return user;
    }

    private void open(String name, String type) {
        var opened = Product.open(
                new ProductId(newId()),
                organisation,
                TestInstruments.catalogue().get(type),
                new ProductName(name),
                DueDate.of(LocalDate.of(2026, 1, 31)),
                TestInstruments.catalogue().get(type).terms().getFirst(),
                BY,
                clock.instant());
        both(stores -> stores.products().add(opened));
        var state = chosenOf(List.of(Product.State.ACTIVE, Product.State.BLOCKED, Product.State.TERMINATED));
        var changed = opened.after().stand(state, BY);
        both(stores -> stores.products().save(changed));
        products.add(changed.after());
    }

    private void form(String name) {
        var colour = random.nextBoolean() ? new Colour("#1e90ff") : null;
        var formed = Team.form(
                new TeamId(newId()),
                organisation,
                new TeamDetails(new TeamName(name), colour, null),
                Optional.empty(),
                BY,
                clock.instant());
        both(stores -> stores.teams().add(formed));
        var team = formed.after();
        members.stream().filter(member -> random.nextInt(5) < 2).forEach(member -> {
            var joined = team.admit(member, BY, clock.instant());
            both(stores -> stores.teams().join(joined));
        });
        teams.add(team);
    }

    private void grantAtRandom() {
        var given = new HashSet<List<Object>>();
        for (var number = 0; number < 40; number++) {
            var holder = chosenOf(holders);
            var extent = extent();
            if (given.add(List.of(holder, extent))) {
                var until = chosenOf(List.of(Duration.ZERO, Duration.ofDays(1), Duration.ofDays(2)));
                var granted = Access.grant(
                        new AccessId(newId()),
                        organisation,
                        holder,
                        new Grant(
                                extent, Set.of(chosenOf(List.of(Right.values()))), until.isZero() ? null : end(until)),
                        BY,
                        clock.instant());
                both(stores -> stores.accesses().add(granted));
            }
        }
        // from now on some of them are over
        clock.pass(Duration.ofDays(1));
    }

    private Extent extent() {
        var product = chosenOf(products);
        return switch (random.nextInt(8)) {
            case 0 -> new Extent.Every(random.nextInt(4) == 0 ? null : product.type());
            case 1, 2 -> new Extent.One(product.id(), FOLDER);
            default -> new Extent.One(product.id(), null);
        };
    }

    private Instant end(Duration until) {
        return clock.instant().plus(until);
    }

    private void suspend(Membership member) {
        var suspended = stores.organisations()
                .get(organisation)
                .change(member, MemberWish.state(Membership.State.SUSPENDED), BY);
        both(stores -> stores.memberships().save(suspended));
    }

    /** Stores the same in both. */
    private void both(Consumer<Stores> change) {
        for (var each : List.of(stores, memory)) {
            each.transactions().inOne(OPERATOR, () -> {
                change.accept(each);
                return each;
            });
        }
    }

    private <T> T chosenOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
