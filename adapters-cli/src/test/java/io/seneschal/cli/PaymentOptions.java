package io.seneschal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.cli.shared.PaymentsWish;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PaymentOptions {

    private static final String WARNING = "warning: payments are simulated; no money moves";

    private final OperatorsConsole console = new OperatorsConsole();

    @Test
    void nobody_moves_money_unless_somebody_says_who() {
        assertThat(console.run("user", "list").err()).isEmpty();
        assertThat(console.setting.payments()).isEqualTo(PaymentsWish.UNSAID);
        assertThat(console.setting.payments().isNone()).isTrue();

        assertThat(console.run("user", "list", "--payments", "none").err()).isEmpty();
        assertThat(console.setting.payments().isNone()).isTrue();
    }

    @Test
    void simulated_ones_are_warned_of() {
        assertThat(console.run("user", "list", "--payments", "simulated").err()).contains(WARNING);
        assertThat(console.setting.payments().isSimulated()).isTrue();

        console.environment.put("SENESCHAL_PAYMENTS", "simulated");
        assertThat(console.run("user", "list").err()).contains(WARNING);
        assertThat(console.run("user", "list", "--payments", "none").err()).isEmpty();
    }

    @Test
    void a_provider_has_an_address_and_a_key() {
        var heard = console.run(
                "user", "list", "--payments", "https://payments.example.org", "--payments-key-file", "payments.key");

        assertThat(heard.err()).isEmpty();
        assertThat(console.setting.payments())
                .isEqualTo(new PaymentsWish("https://payments.example.org", Path.of("payments.key")));
        assertThat(console.setting.withSimulatedPayments()).isEqualTo(console.setting);
    }

    @Test
    void where_nothing_was_said_they_can_be_simulated() {
        console.run("user", "list");
        assertThat(console.setting.withSimulatedPayments().payments().isSimulated())
                .isTrue();

        console.run("user", "list", "--payments", "none");
        assertThat(console.setting.withSimulatedPayments().payments().isNone()).isTrue();
    }

    @Test
    void a_provider_is_simulated_on_a_port_and_a_journal() {
        assertThat(console.run("payment", "simulate-provider", "--journal", "j.jsonl")
                        .out())
                .contains("Port 0, journal j.jsonl");
        assertThat(console.run("payment", "simulate-provider", "--journal", "j.jsonl", "--port", "65535")
                        .exit())
                .isZero();
        assertThat(console.run("payment", "simulate-provider", "--journal", "j.jsonl", "--port", "65536")
                        .exit())
                .isEqualTo(2);
        assertThat(console.run("payment", "simulate-provider", "--journal", "j.jsonl", "--port", "-1")
                        .exit())
                .isEqualTo(2);
        assertThat(console.run("payment", "simulate-provider").exit()).isEqualTo(2);
    }
}
