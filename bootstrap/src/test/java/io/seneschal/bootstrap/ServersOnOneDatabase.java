package io.seneschal.bootstrap;

import io.seneschal.application.account.SigningUp.NewUser;
import io.seneschal.bootstrap.Jobs.Job;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.PersonName;
import io.seneschal.domain.shared.PreferredLocale;
import io.seneschal.domain.user.PhoneNumber;
import io.seneschal.domain.user.User.NewAccount;
import io.seneschal.persistence.Database;
import io.seneschal.persistence.H2ForTests;
import io.seneschal.testing.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.io.TempDir;

/** What the tests of jobs share: servers that have one database open, and the same time for what they do there. */
abstract class ServersOnOneDatabase {

    static final Duration AT_ONCE = Duration.ofMillis(1);

    final MovableClock clock = new MovableClock("2026-03-01T12:00:00Z");

    @TempDir
    Path directory;

    abstract String freshDatabase();

    final String fileOfH2() {
        return H2ForTests.freshDatabase(directory);
    }

    /** As a server that asks for money: one provider that moves none serves all of them. */
    final Seneschal seneschal(Database database, ConfiguredPayments payments) {
        var provider = Seneschal.inMemory(clock).instruments().provider();
        return Seneschal.on(database.dataSource(), directory.resolve("keys"), clock, provider, payments);
    }

    final ConfiguredPayments simulated() {
        return ConfiguredPayments.simulated(journal(), clock);
    }

    /** A line for each charge. */
    final Path journal() {
        return directory.resolve("journal.jsonl");
    }

    /** The same job, which counts how often there was nothing left to do. */
    static Job watched(Job job, Duration pause, CountDownLatch nothingLeft) {
        return new Job(watched(job.work(), nothingLeft), pause);
    }

    private static <S extends Enum<S>> Rounds.Work<S> watched(Rounds.Work<S> work, CountDownLatch nothingLeft) {
        return new Rounds.Work<>(
                work.ends(),
                work.name(),
                () -> {
                    var step = work.step().get();
                    if (work.last().contains(step)) {
                        nothingLeft.countDown();
                    }
                    return step;
                },
                work.last(),
                work.told());
    }

    static NewUser newUser(String name) {
        var account = new NewAccount(
                new EmailAddress(name + "@example.org"),
                new PersonName(name, "Keller"),
                new PhoneNumber("+41791234567"),
                new PreferredLocale("it"));
        return new NewUser(account, "tulipani tardivi", null, null);
    }
}
