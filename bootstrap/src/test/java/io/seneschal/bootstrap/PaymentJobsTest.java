package io.seneschal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.account.SigningUp.NewUser;
import io.seneschal.application.billing.PayingOrders.Means;
import io.seneschal.application.billing.PayingOrders.PaidOrder;
import io.seneschal.application.billing.PlacingOrders.Line;
import io.seneschal.application.billing.PlacingOrders.NewOrder;
import io.seneschal.bootstrap.Jobs.Job;
import io.seneschal.domain.billing.Order;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.PaymentMethod;
import io.seneschal.domain.billing.PaymentMethodKind;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.PersonName;
import io.seneschal.domain.shared.PreferredLocale;
import io.seneschal.domain.user.PhoneNumber;
import io.seneschal.domain.user.User.NewAccount;
import io.seneschal.persistence.Database;
import io.seneschal.persistence.DatabaseSettings;
import io.seneschal.persistence.OnPostgresql;
import io.seneschal.persistence.PostgresqlForTests;
import io.seneschal.testing.MovableClock;
import io.seneschal.testing.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What servers do about payments of which nobody knows how they ended. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PaymentJobsTest {

    @Nested
    class On_H2 extends The_jobs {
        @Override
        String freshDatabase() {
            return "jdbc:h2:file:" + directory.resolve("seneschal");
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
    abstract static class The_jobs {

        private static final Duration AT_ONCE = Duration.ofMillis(1);
        private static final int ORDERS = 5;

        private final MovableClock clock = new MovableClock("2026-03-01T12:00:00Z");

        @TempDir
        Path directory;

        abstract String freshDatabase();

        @Test
        @Rule({"PAY-5", "PAY-11"})
        void two_servers_find_out_about_what_a_third_one_was_never_told_and_charge_nothing_again()
                throws InterruptedException, IOException {
            var url = freshDatabase();
            var bought = buysAndHearsNothing(url);
            clock.pass(Payment.HEAD_START);

            try (var here = Database.open(DatabaseSettings.of(url));
                    var there = Database.open(DatabaseSettings.of(url));
                    var payments = simulated();
                    var others = simulated();
                    var one = seneschal(here, payments);
                    var other = seneschal(there, others)) {
                var idle = new CountDownLatch(4);
                try (var first = Jobs.start(here.dataSource(), jobs(one, idle), AT_ONCE);
                        var second = Jobs.start(there.dataSource(), jobs(other, idle), AT_ONCE)) {
                    assertThat(List.of(first, second)).hasSize(2);
                    assertThat(idle.await(1, TimeUnit.MINUTES)).isTrue();
                }

                for (var order : bought) {
                    assertThat(one.stores()
                                    .orders()
                                    .get(
                                            order.order().organisation(),
                                            order.order().id())
                                    .state())
                            .isEqualTo(Order.State.PAID);
                }
                assertThat(one.stores()
                                .productViews()
                                .count(bought.getFirst().order().organisation()))
                        .isEqualTo(ORDERS);
            }
            assertThat(Files.readAllLines(directory.resolve("journal.jsonl"))).hasSize(ORDERS);
        }

        private List<PaidOrder> buysAndHearsNothing(String url) {
            try (var database = Database.open(DatabaseSettings.of(url));
                    var payments = simulated();
                    var seneschal = seneschal(database, payments)) {
                var can = seneschal.useCases();
                var arrived = can.signingUp().signUp(new Actor.Visitor(), newUser());
                var ada = new Actor.Person(arrived.user().id());
                var id = arrived.organisation().id();
                var method = can.keepingPaymentMethods()
                        .add(
                                ada,
                                id,
                                new PaymentMethod.Wish(
                                        PaymentMethodKind.VISA, "tok_lost_answer", "Visa", Currency.CHF));
                var bought = Stream.generate(
                                () -> can.payingOrders().buy(ada, id, drive(), new Means(method.id(), false)))
                        .limit(ORDERS)
                        .toList();
                assertThat(bought).allSatisfy(order -> {
                    assertThat(order.order().state()).isEqualTo(Order.State.PENDING);
                    assertThat(order.payment().state()).isEqualTo(Payment.State.PENDING);
                });
                assertThat(products(seneschal, id)).isZero();
                return bought;
            }
        }

        private static long products(Seneschal seneschal, OrganisationId organisation) {
            return seneschal.stores().productViews().count(organisation);
        }

        private static NewOrder drive() {
            return new NewOrder(List.of(new Line("drive", null, null, 1)), null);
        }

        private ConfiguredPayments simulated() {
            return ConfiguredPayments.simulated(directory.resolve("journal.jsonl"), clock);
        }

        private Seneschal seneschal(Database database, ConfiguredPayments payments) {
            var provider = Seneschal.inMemory(clock).instruments().provider();
            return Seneschal.on(database.dataSource(), directory.resolve("keys"), clock, provider, payments);
        }

        /** @param idle counts how often there was nothing left to ask about */
        private static List<Job> jobs(Seneschal seneschal, CountDownLatch idle) {
            return PaymentJobs.of(seneschal).stream()
                    .map(job -> new Job(watched(job.work(), idle), AT_ONCE))
                    .toList();
        }

        private static <S extends Enum<S>> Rounds.Work<S> watched(Rounds.Work<S> work, CountDownLatch idle) {
            return new Rounds.Work<>(
                    work.ends(),
                    work.name(),
                    () -> {
                        var step = work.step().get();
                        if (work.last().contains(step)) {
                            idle.countDown();
                        }
                        return step;
                    },
                    work.last(),
                    work.told());
        }

        private static NewUser newUser() {
            var account = new NewAccount(
                    new EmailAddress("ada@example.org"),
                    new PersonName("Ada", "Keller"),
                    new PhoneNumber("+41791234567"),
                    new PreferredLocale("it"));
            return new NewUser(account, "tulipani tardivi", null, null);
        }
    }
}
