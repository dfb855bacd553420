package io.seneschal.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.Stores;
import io.seneschal.application.audit.AuditTrail.RecordedEvent;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.organisation.Organisation;
import io.seneschal.domain.organisation.OrganisationDetails;
import io.seneschal.domain.organisation.OrganisationKind;
import io.seneschal.domain.organisation.OrganisationName;
import io.seneschal.domain.security.PasswordHash;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.PersonName;
import io.seneschal.domain.shared.PreferredLocale;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.user.PhoneNumber;
import io.seneschal.domain.user.User;
import io.seneschal.domain.user.User.NewAccount;
import io.seneschal.testing.MovableClock;
import io.seneschal.testing.Rule;
import io.seneschal.testing.TestInstruments;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills processes in the midst of writing, as {@code kill -9} does, and looks at what they had answered. */
@OnPostgresql
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledProcessTest {

    private static final int WRITERS = 4;

    @ParameterizedTest
    @ValueSource(ints = {1, 80})
    @Rule("AUD-1")
    void what_was_answered_is_in_the_h2_file_whole_and_with_its_events(int answersBeforeTheKill, @TempDir Path folder)
            throws Exception {
        var settings = DatabaseSettings.of("jdbc:h2:file:" + folder.resolve("seneschal"));

        var answered = answeredUntilKilled(settings, answersBeforeTheKill);

        assertKept(settings, answered);
    }

    @Test
    @Rule("AUD-1")
    void what_was_answered_is_in_postgresql_whole_and_with_its_events() throws Exception {
        var settings = DatabaseSettings.of(PostgresqlForTests.freshDatabase());

        var answered = answeredUntilKilled(settings, 80);

        assertKept(settings, answered);
    }

    private static void assertKept(DatabaseSettings settings, List<String> answered) {
        try (var database = Database.open(settings);
                var opened = JdbiStores.on(
                        database.dataSource(),
                        new MovableClock("2026-03-01T12:00:00Z"),
                        TestInstruments.countedIds())) {
            var stores = opened.stores();
            for (var id : answered) {
                assertThat(stores.organisations()
                                .get(new OrganisationId(UUID.fromString(id)))
                                .legalResponsibles())
                        .hasSize(1);
            }
            // Also of what was not answered any more, there is all or nothing.
            var founded = all(stores);
            assertThat(founded).hasSizeGreaterThanOrEqualTo(answered.size());
            for (var organisation : founded) {
                assertThat(stores.auditTrail()
                                .of(organisation, PageRequest.FIRST)
                                .items())
                        .extracting(RecordedEvent::type)
                        .containsExactly(
                                "organisation.founded",
                                "organisation.legal-responsible-appointed",
                                "membership.member-joined");
                assertThat(stores.organisations().get(organisation).legalResponsibles())
                        .allSatisfy(user -> assertThat(stores.users().get(user)).isNotNull());
            }
        }
    }

    private static List<OrganisationId> all(Stores stores) {
        var ids = new ArrayList<OrganisationId>();
        var page = stores.organisationViews().all(null, PageRequest.FIRST);
        page.items().forEach(view -> ids.add(view.id()));
        while (page.next() != null) {
            page = stores.organisationViews().all(null, new PageRequest(page.next(), PageRequest.LARGEST));
            page.items().forEach(view -> ids.add(view.id()));
        }
        return ids;
    }

    private static List<String> answeredUntilKilled(DatabaseSettings settings, int answersBeforeTheKill)
            throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writing.class.getName(),
                        settings.url())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var answered = new ArrayList<String>();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            while (answered.size() < answersBeforeTheKill) {
                answered.add(lines.readLine());
            }
            // Through the handle: Process.destroyForcibly would close the pipe on answers that are still in it.
            process.toHandle().destroyForcibly();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                answered.add(line);
            }
        }
        process.waitFor();
        // The last line may have been cut off.
        answered.removeIf(id -> id == null || id.length() < 36);
        assertThat(answered).hasSizeGreaterThanOrEqualTo(answersBeforeTheKill);
        return answered;
    }

    /** The process that is killed: founds organisations with their founders, and answers each on a line. */
    static final class Writing {

        private Writing() {}

        public static void main(String[] arguments) {
            var database = Database.serve(DatabaseSettings.of(arguments[0]));
            database.migrations().migrate();
            var clock = new MovableClock("2026-03-01T12:00:00Z");
            var ids = TestInstruments.countedIds();
            var stores = JdbiStores.on(database.dataSource(), clock, ids).stores();
            for (var writer = 0; writer < WRITERS; writer++) {
                Thread.ofPlatform().start(() -> {
                    while (true) {
                        var founded = found(stores, clock, ids.next(), ids.next());
                        synchronized (System.out) {
                            System.out.println(founded);
                        }
                    }
                });
            }
        }

        private static OrganisationId found(Stores stores, MovableClock clock, UUID user, UUID organisation) {
            var account = new NewAccount(
                    new EmailAddress(user + "@example.org"),
                    new PersonName("Ada", "Keller"),
                    new PhoneNumber("+41791234567"),
                    new PreferredLocale("de"));
            var details = OrganisationDetails.named(new OrganisationName("Choir"), OrganisationKind.COMPANY);
            var id = new OrganisationId(organisation);
            var founder = new UserId(user);
            return stores.transactions().inOne(new Actor.Operator("root"), () -> {
                stores.users()
                        .add(User.signUp(
                                founder, account, new PasswordHash("hash"), Optional.empty(), clock.instant()));
                stores.memberships().found(Organisation.found(id, details, founder, clock.instant()));
                return id;
            });
        }
    }
}
