package io.seneschal.payment.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.payment.simulation.SimulatedCharge.Request;
import io.seneschal.testing.MovableClock;
import io.seneschal.testing.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SeveralProcesses {

    private static final int CHARGES = 500;

    @TempDir
    Path directory;

    @Test
    @Rule({"PAY-11", "REN-9"})
    void charge_each_key_once_however_they_hurry() throws IOException, InterruptedException {
        var journal = directory.resolve("journal.jsonl");
        var processes = List.of(charging(journal), charging(journal), charging(journal));
        for (var process : processes) {
            assertThat(process.waitFor()).isZero();
        }

        try (var lines = Files.lines(journal)) {
            assertThat(lines.map(line -> ChargeLines.charge(line).key()).toList())
                    .hasSize(CHARGES)
                    .doesNotHaveDuplicates();
        }
    }

    private static Process charging(Path journal) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Charging.class.getName(),
                        journal.toString())
                .inheritIO()
                .start();
    }

    /** Each process charges the same keys. */
    static final class Charging {

        private Charging() {}

        public static void main(String[] arguments) throws IOException {
            try (var journal = ChargeJournal.open(Path.of(arguments[0]))) {
                var charges = new Charges(journal, new MovableClock("2026-03-01T12:00:00Z"));
                Stream.iterate(0, number -> number + 1)
                        .limit(CHARGES)
                        .map(number -> new Request(new UUID(7, number), "tok_ok", "12.50", "CHF"))
                        .forEach(charges::begin);
            }
        }
    }
}
