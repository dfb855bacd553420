package io.seneschal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.product.OpeningProducts.NewProduct;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.bootstrap.Jobs.Job;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.PaymentMethod;
import io.seneschal.domain.billing.PaymentMethodKind;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.persistence.Database;
import io.seneschal.persistence.DatabaseSettings;
import io.seneschal.persistence.OnPostgresql;
import io.seneschal.persistence.PostgresqlForTests;
import io.seneschal.testing.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What servers do about products that fall due; what it is good for, {@code YearOfRentingTest} tells. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RenewalJobsTest {

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

        private static final Actor.Operator ROOT = new Actor.Operator("root");
        private static final int PRODUCTS = 5;

        @Test
        @Rule({"REN-4", "REN-9"})
        void two_servers_renew_what_is_due_and_charge_each_product_once() throws InterruptedException, IOException {
            var url = freshDatabase();
            var club = rents(url, "tok_ok");
            clock.moveTo("2026-03-17T12:00:00Z");

            serveUntilIdle(url, RenewalJobs::of);

            assertThat(Files.readAllLines(journal())).hasSize(PRODUCTS);
            assertThat(dueDatesOf(url, club)).hasSize(PRODUCTS).containsOnly(LocalDate.parse("2027-03-31"));
        }

        @Test
        @Rule({"REN-9", "PAY-11"})
        void two_servers_find_out_what_became_of_renewals_whose_answers_were_lost()
                throws InterruptedException, IOException {
            var url = freshDatabase();
            var club = rents(url, "tok_lost_answer");
            clock.moveTo("2026-03-17T12:00:00Z");
            serveUntilIdle(url, RenewalJobs::of);
            assertThat(dueDatesOf(url, club)).containsOnly(LocalDate.parse("2026-03-31"));

            clock.pass(Payment.HEAD_START);
            serveUntilIdle(
                    url,
                    seneschal -> Stream.of(RenewalJobs.of(seneschal), PaymentJobs.of(seneschal))
                            .flatMap(List::stream)
                            .toList());

            assertThat(Files.readAllLines(journal())).hasSize(PRODUCTS);
            assertThat(dueDatesOf(url, club)).containsOnly(LocalDate.parse("2027-03-31"));
        }

        private interface Work {
            List<Job> of(Seneschal seneschal);
        }

        /** Until each job has found twice that nothing is left to do, so that the last one has seen what the others did. */
        private void serveUntilIdle(String url, Work work) throws InterruptedException {
            try (var here = Database.open(DatabaseSettings.of(url));
                    var there = Database.open(DatabaseSettings.of(url));
                    var payments = simulated();
                    var others = simulated();
                    var one = seneschal(here, payments);
                    var other = seneschal(there, others)) {
                var idle =
                        work.of(one).stream().map(job -> new CountDownLatch(2)).toList();
                try (var first = Jobs.start(here.dataSource(), watched(work.of(one), idle), AT_ONCE);
                        var second = Jobs.start(there.dataSource(), watched(work.of(other), idle), AT_ONCE)) {
                    assertThat(List.of(first, second)).hasSize(2);
                    for (var latch : idle) {
                        assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
                    }
                }
            }
        }

        private static List<Job> watched(List<Job> jobs, List<CountDownLatch> idle) {
            return IntStream.range(0, jobs.size())
                    .mapToObj(at -> watched(jobs.get(at), AT_ONCE, idle.get(at)))
                    .toList();
        }

        /** Some products that are due at the end of March, and renewed by themselves. */
        private OrganisationId rents(String url, String token) {
            try (var database = Database.open(DatabaseSettings.of(url));
                    var payments = simulated();
                    var seneschal = seneschal(database, payments)) {
                var can = seneschal.useCases();
                var club = can.signingUp()
                        .signUp(new Actor.Visitor(), newUser("ada"))
                        .organisation()
                        .id();
                var card = can.keepingPaymentMethods()
                        .add(ROOT, club, new PaymentMethod.Wish(PaymentMethodKind.VISA, token, "Visa", Currency.CHF));
                var products = IntStream.range(0, PRODUCTS)
                        .mapToObj(number -> opened(seneschal, club, "Drive " + number))
                        .toList();
                assertThat(can.switchingAutoRenewal().on(ROOT, club, products, card.id()))
                        .allMatch(outcome -> outcome.refusal() == null);
                return club;
            }
        }

        private static ProductId opened(Seneschal seneschal, OrganisationId club, String name) {
            var wish = new NewProduct("drive", new ProductName(name), LocalDate.parse("2026-03-31"), new Term(12));
            return seneschal.useCases().openingProducts().open(ROOT, club, wish).id();
        }

        private List<LocalDate> dueDatesOf(String url, OrganisationId club) {
            try (var database = Database.open(DatabaseSettings.of(url));
                    var payments = simulated();
                    var seneschal = seneschal(database, payments)) {
                return seneschal.stores().renewalViews().page(club, null, PageRequest.FIRST).items().stream()
                        .map(renewable -> renewable.dueOn())
                        .toList();
            }
        }
    }
}
