package io.seneschal.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.Stores;
import io.seneschal.application.access.AccessViews;
import io.seneschal.application.mailbox.MailboxViews;
import io.seneschal.application.mailbox.MailboxViews.OpenTo;
import io.seneschal.application.product.ProductViews.Filter;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.support.Tickets;
import io.seneschal.domain.access.Extent;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.Ticket;
import io.seneschal.domain.team.DeletionPlan.Closing;
import io.seneschal.testing.Rule;
import io.seneschal.testing.TestInstruments;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.ttddyy.dsproxy.QueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * What a question costs does not grow with what it is not about: a large organisation among many small ones, which PostgreSQL
 * takes for one like the others, as a plan is made once for all of them. Its own counters tell how many rows and entries of
 * indexes it has read.
 */
@OnPostgresql
@DisplayNameGeneration(ReplaceUnderscores.class)
class WhatQuestionsReadTest {

    private static final OrganisationId LARGE = new OrganisationId(id("003", 2_001));
    private static final TeamId LARGE_TEAM = new TeamId(id("009", 4_001));
    private static final UserId HOLDER_OF_MANY = new UserId(id("001", 10_001));
    private static final ProductId PRODUCT = new ProductId(id("008", 10_200));
    private static final ProductId MAIL_SERVICE = new ProductId(id("008", 10_501));
    private static final MailboxId MAILBOX = new MailboxId(id("00b", 2_001));
    private static final PageRequest AFTER_THE_FIRST = new PageRequest(MAILBOX.value(), 10);
    private static final PageRequest AFTER_WHAT_IS_OPEN = new PageRequest(id("00b", 2_040), 10);
    private static final PageRequest PAGE = new PageRequest(null, 10);
    private static final Actor.Agent ANNA = new Actor.Agent(new EmailAddress("anna@support.example"));
    private static final PageRequest AFTER_MANY_TICKETS = new PageRequest(id("00d", 30_001), 10);
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static final String READ_SO_FAR = """
            select (select sum(seq_tup_read) from pg_stat_user_tables)
                   + (select sum(idx_tup_read) from pg_stat_user_indexes)
            """;

    private static Database database;
    private static JdbiStores jdbi;
    private static Stores stores;

    @BeforeAll
    static void fill() throws IOException, SQLException {
        var url = PostgresqlForTests.freshDatabase();
        try (var unmigrated = Database.open(DatabaseSettings.of(url))) {
            unmigrated.migrations().migrate();
        }
        // One connection, so that it has told all that was read before it is asked.
        database = Database.open(new DatabaseSettings(url, null, null, 1));
        execute(script());
        // As it is after a while: until then indexes alone don't answer, and other plans are made.
        execute("vacuum analyze");
        var counted = ProxyDataSourceBuilder.create(database.dataSource())
                .countQuery()
                .build();
        jdbi = JdbiStores.on(counted, Clock.fixed(NOW, ZoneOffset.UTC), TestInstruments.countedIds());
        stores = jdbi.stores();
    }

    @AfterAll
    static void close() {
        jdbi.close();
        database.close();
    }

    @Test
    void whether_somebody_may_is_one_round_trip_and_reads_what_touches_the_product() throws Throwable {
        assertThat(cost(() -> assertThat(stores.reaches()
                                .of(LARGE, HOLDER_OF_MANY, PRODUCT)
                                .held())
                        .hasSize(2)))
                .satisfies(cost -> assertThat(cost.statements()).isEqualTo(1))
                .satisfies(cost -> assertThat(cost.read()).isLessThan(100));
    }

    @Test
    void a_page_of_a_members_products_is_two_round_trips_and_reads_what_they_hold() throws Throwable {
        var member = stores.memberships().find(LARGE, HOLDER_OF_MANY).orElseThrow();

        assertThat(cost(() -> assertThat(stores.reaches()
                                .page(member, false, Filter.NOT_TERMINATED, NOW, PAGE)
                                .items())
                        .hasSize(10)))
                .satisfies(cost -> assertThat(cost.statements()).isEqualTo(2))
                .satisfies(cost -> assertThat(cost.read()).isLessThan(3_000));
    }

    @Test
    void an_access_is_found_without_reading_what_else_its_holder_holds() throws Throwable {
        for (var holder : Set.of(new Holder.OfTeam(LARGE_TEAM), new Holder.OfUser(HOLDER_OF_MANY))) {
            assertThat(cost(() -> assertThat(stores.accesses().find(LARGE, holder, new Extent.One(PRODUCT, null)))
                                    .isPresent())
                            .read())
                    .isLessThanOrEqualTo(2);
        }
    }

    @Test
    void a_page_reads_no_more_than_it_shows() throws Throwable {
        assertThat(cost(() -> stores.productViews().page(LARGE, Filter.NOT_TERMINATED, PAGE))
                        .read())
                .isLessThan(25);
        assertThat(cost(() -> stores.accessViews().page(LARGE, AccessViews.Filter.NONE, PAGE))
                        .read())
                .isLessThan(25);
        assertThat(cost(() -> stores.accessViews()
                                .page(LARGE, new AccessViews.Filter(new Holder.OfTeam(LARGE_TEAM), null, null), PAGE))
                        .read())
                .isLessThan(25);
        assertThat(cost(() -> stores.teamViews().members(LARGE, LARGE_TEAM, PAGE))
                        .read())
                .isLessThan(60);
    }

    @Test
    void joining_a_team_does_not_read_who_is_in_it() throws Throwable {
        assertThat(cost(() -> {
                            stores.teams().get(LARGE, LARGE_TEAM);
                            stores.teams().isIn(LARGE_TEAM, HOLDER_OF_MANY);
                        })
                        .read())
                .isLessThanOrEqualTo(4);
    }

    @Test
    void what_deleting_a_team_would_close_reads_members_and_accesses_once_and_not_their_product() throws Throwable {
        assertThat(cost(() -> assertThat(stores.teamViews()
                                .closings(LARGE, LARGE_TEAM, Set.of(Role.LEGAL_RESPONSIBLE, Role.ADMINISTRATOR), NOW))
                        .hasSize(400)
                        .extracting(Closing::members)
                        .containsOnly(999L)))
                .satisfies(cost -> assertThat(cost.statements()).isEqualTo(1))
                .satisfies(cost -> assertThat(cost.read()).isLessThan(20_000));
    }

    @Test
    void a_page_of_mailboxes_reads_no_more_than_it_shows() throws Throwable {
        assertThat(cost(() -> stores.mailboxViews().page(LARGE, MailboxViews.Filter.NONE, AFTER_THE_FIRST))
                        .read())
                .isLessThan(50);
        assertThat(cost(() -> stores.mailboxViews()
                                .page(LARGE, new MailboxViews.Filter(null, MAIL_SERVICE, null), AFTER_THE_FIRST))
                        .read())
                .isLessThan(50);
    }

    @Test
    void a_page_of_a_members_mailboxes_is_one_round_trip_and_reads_what_they_hold_whatever_it_shows() throws Throwable {
        var open = new MailboxViews.Filter(new OpenTo(HOLDER_OF_MANY, NOW), null, null);

        assertThat(cost(() -> assertThat(stores.mailboxViews()
                                .page(LARGE, open, AFTER_THE_FIRST)
                                .items())
                        .hasSize(10)))
                .satisfies(cost -> assertThat(cost.statements()).isEqualTo(1))
                .satisfies(cost -> assertThat(cost.read()).isLessThan(2_000));
        assertThat(cost(() -> assertThat(stores.mailboxViews()
                                .page(LARGE, open, AFTER_WHAT_IS_OPEN)
                                .items())
                        .isEmpty()))
                .satisfies(cost -> assertThat(cost.read()).isLessThan(2_000));
    }

    @Test
    void devices_are_counted_in_an_index_and_listed_no_more_than_are_shown() throws Throwable {
        assertThat(cost(() -> assertThat(stores.mailboxViews()
                                        .get(LARGE, MAILBOX)
                                        .devicesCount())
                                .isEqualTo(501))
                        .read())
                .isLessThan(510);
        assertThat(cost(() -> stores.deviceViews().page(MAILBOX, null, PAGE)).read())
                .isLessThan(25);
        assertThat(cost(() -> assertThat(stores.deviceViews()
                                        .page(MAILBOX, HOLDER_OF_MANY, PAGE)
                                        .items())
                                .hasSize(1))
                        .read())
                .isLessThan(10);
    }

    @Test
    @Rule("DEV-16")
    void what_a_password_opens_is_one_round_trip_and_reads_what_touches_the_mailbox() throws Throwable {
        assertThat(cost(() -> assertThat(stores.credentials().behind(List.of(new SecretHash("password2001"))))
                        .hasValueSatisfying(
                                credential -> assertThat(credential.held()).hasSize(1))))
                .satisfies(cost -> assertThat(cost.statements()).isEqualTo(1))
                .satisfies(cost -> assertThat(cost.read()).isLessThan(30));
    }

    @Test
    @Rule("SUP-7")
    void what_somebody_reaches_of_a_hundred_things_is_one_round_trip_and_reads_what_touches_them() throws Throwable {
        for (var things : List.of(
                IntStream.range(2_001, 2_101)
                        .mapToObj(number -> id("00b", number))
                        .toList(),
                IntStream.range(10_001, 10_101)
                        .mapToObj(number -> id("008", number))
                        .toList())) {
            assertThat(cost(() -> assertThat(stores.contentFacts().about(HOLDER_OF_MANY, List.of(LARGE), things))
                            .hasSize(100)))
                    .satisfies(cost -> assertThat(cost.statements()).isEqualTo(1))
                    .satisfies(cost -> assertThat(cost.read()).isLessThan(6_000));
        }
    }

    @Test
    void a_page_of_tickets_reads_no_more_than_it_shows_however_many_an_agent_handles() throws Throwable {
        for (var state : Arrays.asList(Ticket.State.OPEN, Ticket.State.CLOSED, null)) {
            assertThat(costOfTickets(new Tickets.Filter(null, ANNA, state))).isLessThan(60);
        }
        assertThat(costOfTickets(new Tickets.Filter(null, null, null))).isLessThan(60);
    }

    /** Where every twentieth is open, reading past the others is as cheap as an index of the open ones. */
    @Test
    void a_page_of_open_tickets_reads_a_few_besides() throws Throwable {
        assertThat(costOfTickets(new Tickets.Filter(null, null, Ticket.State.OPEN)))
                .isLessThan(300);
    }

    private static long costOfTickets(Tickets.Filter filter) throws Throwable {
        var cost = cost(() -> assertThat(
                        stores.tickets().page(filter, AFTER_MANY_TICKETS).items())
                .hasSize(10));
        assertThat(cost.statements()).isEqualTo(2);
        return cost.read();
    }

    private record Cost(long statements, long read) {}

    private static Cost cost(ThrowingCallable question) throws Throwable {
        QueryCountHolder.clear();
        var before = readSoFar();
        question.call();
        var statements = QueryCountHolder.getGrandTotal().getTotal();
        return new Cost(statements, readSoFar() - before);
    }

    private static long readSoFar() throws SQLException {
        execute("select pg_stat_force_next_flush()");
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(READ_SO_FAR)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String script() throws IOException {
        try (var script = requireNonNull(WhatQuestionsReadTest.class.getResourceAsStream("/large-among-many.sql"))) {
            return new String(script.readAllBytes(), UTF_8);
        }
    }

    /** As the script makes them. */
    private static UUID id(String kind, int number) {
        return UUID.fromString("01900000-0000-7%s-8000-%012d".formatted(kind, number));
    }
}
