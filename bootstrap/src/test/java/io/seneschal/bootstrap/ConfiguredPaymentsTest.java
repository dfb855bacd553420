package io.seneschal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.seneschal.application.billing.Payments.Answer;
import io.seneschal.application.billing.Payments.Charge;
import io.seneschal.cli.shared.CannotRun;
import io.seneschal.cli.shared.PaymentsWish;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Money;
import io.seneschal.persistence.DatabaseSettings;
import io.seneschal.testing.MovableClock;
import io.seneschal.testing.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConfiguredPaymentsTest {

    private static final Charge CHARGE =
            new Charge(new PaymentId(new UUID(7, 1)), "tok_lost_answer", Money.parse("12.50", Currency.CHF));

    private final MovableClock clock = new MovableClock("2026-03-01T12:00:00Z");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:file:./data/seneschal, ./data/simulated-payments.jsonl",
        "jdbc:h2:file:/var/lib/seneschal/db;CIPHER=AES, /var/lib/seneschal/simulated-payments.jsonl",
        "jdbc:h2:/var/lib/seneschal/db, /var/lib/seneschal/simulated-payments.jsonl",
        "jdbc:h2:mem:test, data/simulated-payments.jsonl",
        "jdbc:postgresql://localhost/seneschal, data/simulated-payments.jsonl"
    })
    void what_is_simulated_is_kept_beside_an_embedded_database(String database, Path journal) {
        assertThat(Composition.journalOf(DatabaseSettings.of(database))).isEqualTo(journal);
    }

    @Test
    @Rule("PAY-11")
    void what_one_process_has_charged_the_next_one_knows() {
        try (var payments = simulated()) {
            assertThat(payments.charge(CHARGE)).isEqualTo(new Answer.Unknown());
        }
        try (var here = simulated();
                var there = simulated()) {
            assertThat(there.outcomeOf(CHARGE.key()))
                    .isEqualTo(here.outcomeOf(CHARGE.key()))
                    .isInstanceOf(Answer.Succeeded.class);
        }
    }

    @Test
    void nothing_is_made_ready_before_somebody_is_to_be_asked() {
        try (var payments = simulated()) {
            assertThat(directory).isEmptyDirectory();

            payments.requireProvider();

            assertThat(directory).isNotEmptyDirectory();
        }
    }

    @Test
    void nothing_begins_where_the_journal_can_not_be_used() throws IOException {
        Files.writeString(directory.resolve("journal.jsonl"), "Dear Ada,\n");
        try (var payments = simulated()) {
            assertThatExceptionOfType(CannotRun.class)
                    .isThrownBy(payments::requireProvider)
                    .withMessageContaining("journal.jsonl is no journal");
        }
    }

    @Test
    void after_the_end_nobody_is_asked() {
        var payments = simulated();
        payments.close();

        assertThatIllegalStateException().isThrownBy(() -> payments.charge(CHARGE));
        assertThat(directory).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"yes", "two words", "http://payments.example.org", "https://ada:secret@payments.example.org"})
    void an_unusable_address_is_told_at_once_and_not_repeated(String address) {
        assertThatExceptionOfType(CannotRun.class)
                .isThrownBy(() -> ConfiguredPayments.at(new PaymentsWish(address, null)))
                .withMessageStartingWith("--payments: ")
                .withMessageNotContaining(address);
    }

    @Test
    void a_key_is_one_line_of_a_file() throws IOException {
        var key = Files.writeString(directory.resolve("key"), "sesame\n");
        var letter = Files.writeString(directory.resolve("letter"), "Dear Ada,\n\nyou know.\n");

        assertThat(ConfiguredPayments.secret(new PaymentsWish("none", key))).isEqualTo("sesame");
        assertThatExceptionOfType(CannotRun.class)
                .isThrownBy(() -> ConfiguredPayments.at(new PaymentsWish("https://payments.example.org", letter)))
                .withMessageNotContaining("Dear");
        assertThatExceptionOfType(CannotRun.class)
                .isThrownBy(() -> ConfiguredPayments.at(
                        new PaymentsWish("https://payments.example.org", directory.resolve("nowhere"))))
                .withMessageContaining("nowhere");
    }

    private ConfiguredPayments simulated() {
        return ConfiguredPayments.simulated(directory.resolve("journal.jsonl"), clock);
    }
}
