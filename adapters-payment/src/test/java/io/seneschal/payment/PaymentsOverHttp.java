package io.seneschal.payment;

import io.seneschal.application.billing.Payments;
import io.seneschal.application.billing.PaymentsContract;
import io.seneschal.payment.simulation.SimulatedProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The contract, kept by the HTTP adapter and the provider that ships, one against the other. */
class PaymentsOverHttp {

    @Nested
    class At_a_provider_that_lets_everybody_in extends AtTheSimulatedProvider {
        At_a_provider_that_lets_everybody_in() {
            super(null);
        }
    }

    @Nested
    class At_a_provider_that_wants_to_know_who_asks extends AtTheSimulatedProvider {
        At_a_provider_that_wants_to_know_who_asks() {
            super("sesame");
        }
    }

    abstract static class AtTheSimulatedProvider extends PaymentsContract {

        private final @Nullable String secret;

        @TempDir
        Path directory;

        private SimulatedProvider provider;
        private HttpPayments payments;

        AtTheSimulatedProvider(@Nullable String secret) {
            this.secret = secret;
        }

        @BeforeEach
        void open() throws IOException {
            provider =
                    SimulatedProvider.start(0, directory.resolve("payments/journal.jsonl"), Clock.systemUTC(), secret);
            payments = new HttpPayments(PaymentProvider.at(provider.address(), secret));
        }

        @AfterEach
        void close() {
            payments.close();
            provider.close();
        }

        @Override
        protected Payments payments() {
            return payments;
        }

        @Override
        protected String goodToken() {
            return "tok_ok";
        }

        @Override
        protected String declinedToken() {
            return "tok_decline";
        }

        @Override
        protected String unansweredToken() {
            return "tok_lost_answer";
        }
    }
}
