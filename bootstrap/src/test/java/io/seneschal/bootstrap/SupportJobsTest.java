package io.seneschal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.support.GrantingSupport.Wish;
import io.seneschal.application.support.UsingSupport.NewAccess;
import io.seneschal.cli.shared.MailWish;
import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.support.GrantLength;
import io.seneschal.domain.support.GrantScope;
import io.seneschal.domain.support.SupportRefusal.NotYourTicket;
import io.seneschal.domain.support.Ticket.Question;
import io.seneschal.domain.support.TicketSubject;
import io.seneschal.domain.support.TicketText;
import io.seneschal.persistence.Database;
import io.seneschal.persistence.DatabaseSettings;
import io.seneschal.persistence.OnPostgresql;
import io.seneschal.persistence.PostgresqlForTests;
import io.seneschal.testing.Rule;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What servers do about grants that have ended and were used; what it is good for, {@code LettingSupportLookTest} tells. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SupportJobsTest {

    @Nested
    class On_H2 extends The_jobs {
        @Override
        String freshDatabase() {
            return fileOfH2();
        }
    }

    @Nested
    @OnPostgresql
    class On_PostgreSQL extends The_jobs {
        @Override
        String freshDatabase() {
            return PostgresqlForTests.freshDatabase();
        }
    }

    @DisplayNameGeneration(ReplaceUnderscores.class)
    abstract static class The_jobs extends ServersOnOneDatabase {

        private static final Actor.Agent ANNA = new Actor.Agent(new EmailAddress("anna@support.example"));
        private static final Duration IN_A_DAY = Duration.ofDays(1);
        private static final Duration HELD_FOR_DEAD = Duration.ofMinutes(6);
        private static final int PEOPLE = 4;
        private static final int GRANTS = PEOPLE * ContentType.values().length;

        private final GreenMail postOffice = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

        @BeforeEach
        void open() {
            postOffice.start();
        }

        @AfterEach
        void close() {
            postOffice.stop();
        }

        @Test
        @Rule({"SUP-4", "SUP-9", "NOT-1"})
        void two_servers_tell_each_end_once_and_send_each_mail_once() throws InterruptedException {
            var url = freshDatabase();
            try (var here = Database.open(DatabaseSettings.of(url));
                    var there = Database.open(DatabaseSettings.of(url));
                    var one = seneschal(here);
                    var other = seneschal(there)) {
                givesAndRefuses(one);
                clock.pass(Duration.ofDays(1));
                var told = new CountDownLatch(4);
                var mailed = new CountDownLatch(4);

                try (var first = Jobs.start(here.dataSource(), jobs(one, AT_ONCE, told, mailed), AT_ONCE);
                        var second = Jobs.start(there.dataSource(), jobs(other, AT_ONCE, told, mailed), AT_ONCE)) {
                    assertThat(List.of(first, second)).hasSize(2);
                    assertThat(told.await(1, TimeUnit.MINUTES)).isTrue();
                    assertThat(mailed.await(1, TimeUnit.MINUTES)).isTrue();
                }

                assertThat(ends(one)).isEqualTo(GRANTS);
                assertThat(postOffice.getReceivedMessages()).hasSize(GRANTS);
            }
        }

        @Test
        @Rule({"SUP-4", "SUP-9", "NOT-1"})
        void what_a_server_has_taken_on_that_died_another_one_does() throws InterruptedException {
            var url = freshDatabase();
            var here = Database.open(DatabaseSettings.of(url));
            var one = seneschal(here);
            givesAndRefuses(one);
            clock.pass(Duration.ofDays(1));
            var taken = new CountDownLatch(2);
            var never = new CountDownLatch(1);
            var dying = Jobs.start(here.dataSource(), stuck(one, taken, never), IN_A_DAY);
            assertThat(taken.await(1, TimeUnit.MINUTES)).isTrue();
            one.close();
            here.close();

            var told = new CountDownLatch(1);
            var mailed = new CountDownLatch(1);
            var later = InstantSource.offset(InstantSource.system(), HELD_FOR_DEAD);
            try (var there = Database.open(DatabaseSettings.of(url));
                    var other = seneschal(there);
                    var second = Jobs.start(there.dataSource(), jobs(other, AT_ONCE, told, mailed), AT_ONCE, later)) {
                assertThat(second).isNotNull();
                assertThat(told.await(1, TimeUnit.MINUTES)).isTrue();
                assertThat(mailed.await(1, TimeUnit.MINUTES)).isTrue();
                assertThat(ends(other)).isEqualTo(GRANTS);
            } finally {
                never.countDown();
                dying.close();
            }

            assertThat(postOffice.getReceivedMessages()).hasSize(GRANTS);
        }

        @Test
        void end_at_once_though_nothing_is_due_for_a_day_and_leave_the_database_open() throws InterruptedException {
            try (var database = Database.open(DatabaseSettings.of(freshDatabase()));
                    var seneschal = seneschal(database)) {
                var done = new CountDownLatch(2);
                var jobs = Jobs.start(database.dataSource(), jobs(seneschal, IN_A_DAY, done, done), IN_A_DAY);
                assertThat(done.await(1, TimeUnit.MINUTES)).isTrue();

                jobs.close();

                assertThat(ends(seneschal)).isZero();
            }
        }

        private Seneschal seneschal(Database database) {
            return Seneschal.on(database.dataSource(), directory.resolve("keys"), clock);
        }

        /** @param nothingLeft counts for each job how often there was nothing left to do */
        private List<Jobs.Job> jobs(Seneschal seneschal, Duration pause, CountDownLatch... nothingLeft) {
            var postman = Mail.postman(
                    new MailWish("smtp://127.0.0.1:" + postOffice.getSmtp().getPort(), "no-reply@example.org"));
            var watched = new ArrayList<Jobs.Job>();
            for (var job : SupportJobs.of(seneschal, postman)) {
                watched.add(watched(job, pause, nothingLeft[watched.size()]));
            }
            return watched;
        }

        /** The same jobs, of which each begins and gets no further. */
        private List<Jobs.Job> stuck(Seneschal seneschal, CountDownLatch taken, CountDownLatch never) {
            return jobs(seneschal, IN_A_DAY, never, never).stream()
                    .map(job -> new Jobs.Job(stuck(job.work(), taken, never), IN_A_DAY))
                    .toList();
        }

        private static <S extends Enum<S>> Rounds.Work<S> stuck(
                Rounds.Work<S> work, CountDownLatch taken, CountDownLatch never) {
            return new Rounds.Work<>(
                    work.ends(),
                    work.name(),
                    () -> {
                        taken.countDown();
                        try {
                            never.await();
                        } catch (InterruptedException ended) {
                            Thread.currentThread().interrupt();
                        }
                        return work.last().iterator().next();
                    },
                    work.last(),
                    work.told());
        }

        /** Everybody gives everything for an hour, and an agent is refused each of it. */
        private static void givesAndRefuses(Seneschal seneschal) {
            var can = seneschal.useCases();
            for (var number = 1; number <= PEOPLE; number++) {
                var arrived = can.signingUp().signUp(new Actor.Visitor(), newUser("person" + number));
                var giver = new Actor.Person(arrived.user().id());
                var question = new Question(
                        new TicketSubject("Mail bounces"), new TicketText("Since noon."), Language.DE, null);
                var ticket = can.openingTickets().open(giver, question).id();
                for (var type : ContentType.values()) {
                    var wish = new Wish(new GrantLength(1), GrantScope.EVERYTHING);
                    can.grantingSupport().give(giver, type, wish, SeenVersion.ANY);
                    var access = new NewAccess(
                            ticket, giver.id(), type, arrived.organisation().id(), null);
                    assertThatExceptionOfType(NotYourTicket.class)
                            .isThrownBy(() -> can.usingSupport().open(ANNA, access, InetAddress.getLoopbackAddress()));
                }
            }
        }

        private static long ends(Seneschal seneschal) {
            return seneschal.stores().auditTrail().all(new PageRequest(null, PageRequest.LARGEST)).items().stream()
                    .filter(event -> event.type().equals("support-grant.expired"))
                    .count();
        }
    }
}
