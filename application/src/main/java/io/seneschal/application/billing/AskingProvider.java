package io.seneschal.application.billing;

import static java.util.stream.Collectors.toSet;

import io.seneschal.application.billing.Payments.Answer;
import io.seneschal.application.billing.Payments.Charge;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.PaymentMethod;
import io.seneschal.domain.billing.PaymentMethodId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Asks the provider about payments, some at the same time. */
public final class AskingProvider {

    private final Payments provider;
    private final PaymentMethods methods;

    @Inject
    public AskingProvider(Payments provider, PaymentMethods methods) {
        this.provider = provider;
        this.methods = methods;
    }

    /** Asks for money; it may have been asked for before, under the same key. */
    List<Answered> charge(List<Payment> payments, int atOnce) {
        var tokens = tokensOf(payments);
        return each(payments, atOnce, payment -> charge(payment, tokens));
    }

    /** Asks what became of them, and for the money of those that never arrived. */
    List<Answered> resolve(List<Payment> payments, int atOnce) {
        var tokens = tokensOf(payments);
        return each(payments, atOnce, payment -> {
            var heard = payment.needsProvider() ? provider.outcomeOf(payment.id()) : new Answer.NeverReceived();
            return heard instanceof Answer.NeverReceived ? charge(payment, tokens) : heard;
        });
    }

    private Answer charge(Payment payment, Map<PaymentMethodId, PaymentMethod> methodsOfThese) {
        if (!payment.needsProvider()) {
            return new Answer.Succeeded(null);
        }
        var method = methodsOfThese.get(payment.method());
        return method == null
                ? new Answer.Unknown()
                : provider.charge(
                        new Charge(payment.id(), Objects.requireNonNull(method.providerToken()), payment.fromMethod()));
    }

    private Map<PaymentMethodId, PaymentMethod> tokensOf(List<Payment> payments) {
        var needed = payments.stream()
                .filter(Payment::needsProvider)
                .map(Payment::method)
                .collect(toSet());
        return needed.isEmpty() ? Map.of() : methods.all(needed);
    }

    private static List<Answered> each(List<Payment> payments, int atOnce, Function<Payment, Answer> question) {
        var pending = payments.stream()
                .filter(payment -> payment.state() == Payment.State.PENDING)
                .toList();
        if (atOnce == 1 || pending.size() <= 1) {
            return pending.stream().map(payment -> answered(payment, question)).toList();
        }
        var turns = new Semaphore(atOnce);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads
                    .invokeAll(pending.stream()
                            .<Callable<Answered>>map(payment -> () -> {
                                turns.acquire();
                                try {
                                    return answered(payment, question);
                                } finally {
                                    turns.release();
                                }
                            })
                            .toList())
                    .stream()
                    .map(AskingProvider::result)
                    .toList();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /** A provider that fails in whatever way has not said that it moved no money. */
    @SuppressWarnings("IllegalCatch")
    private static Answered answered(Payment payment, Function<Payment, Answer> question) {
        try {
            return new Answered(payment.id(), question.apply(payment));
        } catch (RuntimeException silent) {
            return new Answered(payment.id(), new Answer.Unknown());
        }
    }

    private static Answered result(Future<Answered> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException impossible) {
            throw new IllegalStateException("All of them are done", impossible);
        }
    }
}
