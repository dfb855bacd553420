package io.seneschal.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.seneschal.application.billing.Payments;
import io.seneschal.cli.shared.CannotRun;
import io.seneschal.cli.shared.PaymentsWish;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.payment.HttpPayments;
import io.seneschal.payment.PaymentProvider;
import io.seneschal.payment.simulation.SimulatedProvider;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The payment provider that somebody has set up. It is made ready when somebody is to be asked for money, and not before:
 * most commands ask nobody.
 */
final class ConfiguredPayments implements Payments, AutoCloseable {

    private final Opening opening;
    private final ReentrantLock queue = new ReentrantLock();
    private @Nullable Opened opened;
    private boolean closed;

    private ConfiguredPayments(Opening opening) {
        this.opening = opening;
    }

    /** Finds out whether it could be asked, before anything is opened. */
    static ConfiguredPayments at(PaymentsWish wish) {
        var provider = provider(Objects.requireNonNull(wish.provider()), secret(wish));
        return new ConfiguredPayments(() -> new Opened(new HttpPayments(provider), null));
    }

    /** The provider that moves no money, in this process. */
    static ConfiguredPayments simulated(Path journal, Clock clock) {
        return new ConfiguredPayments(() -> {
            var simulated = simulated(0, journal, clock, null);
            return new Opened(new HttpPayments(PaymentProvider.at(simulated.address(), null)), simulated);
        });
    }

    /** @throws CannotRun if the port is taken or the journal can't be used */
    static SimulatedProvider simulated(int port, Path journal, Clock clock, @Nullable String secret) {
        try {
            return SimulatedProvider.start(port, journal, clock, secret);
        } catch (IOException unusable) {
            throw new CannotRun("Payments can't be simulated: " + unusable.getMessage(), unusable);
        }
    }

    /** The key with which the provider knows us; {@code null} if it was not given. */
    static @Nullable String secret(PaymentsWish wish) {
        var file = wish.keyFile();
        if (file == null) {
            return null;
        }
        try {
            return Files.readString(Composition.readable(file), UTF_8).strip();
        } catch (IOException unreadable) {
            throw new CannotRun("--payments-key-file: can't read " + file, unreadable);
        }
    }

    /** Makes the provider ready now; {@code null} if it is not simulated here. */
    @Nullable
    URI simulation() {
        var simulated = ready().simulated();
        return simulated == null ? null : simulated.address();
    }

    @Override
    public Answer charge(Charge charge) {
        return ready().payments().charge(charge);
    }

    @Override
    public Answer outcomeOf(PaymentId key) {
        return ready().payments().outcomeOf(key);
    }

    /** There is one; where it is only simulated, it has to be able to begin. */
    @Override
    public void requireProvider() {
        var unused = ready();
    }

    @Override
    public void close() {
        queue.lock();
        try {
            closed = true;
            if (opened != null) {
                opened.close();
            }
        } finally {
            queue.unlock();
        }
    }

    private Opened ready() {
        queue.lock();
        try {
            if (closed) {
                throw new IllegalStateException("The program is ending");
            }
            if (opened == null) {
                opened = opening.open();
            }
            return opened;
        } finally {
            queue.unlock();
        }
    }

    private static PaymentProvider provider(String address, @Nullable String secret) {
        try {
            return PaymentProvider.at(new URI(address), secret);
        } catch (URISyntaxException noAddress) {
            throw new CannotRun("--payments: it is none, simulated, or the address of a provider", noAddress);
        } catch (IllegalArgumentException unusable) {
            throw new CannotRun("--payments: " + unusable.getMessage(), unusable);
        }
    }

    private interface Opening {
        Opened open();
    }

    private record Opened(HttpPayments payments, @Nullable SimulatedProvider simulated) {

        void close() {
            payments.close();
            if (simulated != null) {
                simulated.close();
            }
        }
    }
}
