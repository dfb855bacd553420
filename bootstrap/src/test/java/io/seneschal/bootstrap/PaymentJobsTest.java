package io.seneschal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.Database;
import io.seneschal.persistence.DatabaseSettings;
import io.seneschal.persistence.OnPostgresql;
import io.seneschal.persistence.PostgresqlForTests;
import io.seneschal.testing.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What servers do about payments of which nobody knows how they ended. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PaymentJobsTest {

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

        private static final int ORDERS = 5;

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
            assertThat(Files.readAllLines(journal())).hasSize(ORDERS);
        }

        private List<PaidOrder> buysAndHearsNothing(String url) {
            try (var database = Database.open(DatabaseSettings.of(url));
                    var payments = simulated();
                    var seneschal = seneschal(database, payments)) {
                var can = seneschal.useCases();
                var arrived = can.signingUp().signUp(new Actor.Visitor(), newUser("ada"));
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

        /** @param idle counts how often there was nothing left to ask about */
        private static List<Job> jobs(Seneschal seneschal, CountDownLatch idle) {
            return PaymentJobs.of(seneschal).stream()
                    .map(job -> watched(job, AT_ONCE, idle))
                    .toList();
        }
    }
}
