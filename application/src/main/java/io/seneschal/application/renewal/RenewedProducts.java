package io.seneschal.application.renewal;

import static java.util.stream.Collectors.toMap;

import io.seneschal.application.billing.PaymentConsequences;
import io.seneschal.application.renewal.RenewalRounds.Decided;
import io.seneschal.application.renewal.RenewalRounds.Made;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.billing.PaymentLine;
import io.seneschal.domain.renewal.Look;
import io.seneschal.domain.renewal.Renewable;
import io.seneschal.domain.renewal.RenewalEvent.PaidTooLate;
import io.seneschal.domain.shared.ProductId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What payments make of products that are renewed with them: the next due date, and whether they go on by themselves. */
public final class RenewedProducts implements PaymentConsequences {

    private final RenewalRounds rounds;
    private final RenewalSettings settings;
    private final LateMoney lateMoney;

    @Inject
    public RenewedProducts(RenewalRounds rounds, RenewalSettings settings, LateMoney lateMoney) {
        this.rounds = rounds;
        this.settings = settings;
        this.lateMoney = lateMoney;
    }

    private record Line(Payment payment, ProductId product, PaymentLine paid) {}

    @Override
    public void succeeded(List<Payment> payments, Instant at) {
        var looks = each(payments, at, (look, line, made) -> switch (line.paid()) {
            case PaymentLine.Renewal renewal -> look.paid(renewal, line.payment(), made != null);
            case PaymentLine.Opening opening -> look.ordered(line.payment());
            case PaymentLine.Deposit deposit -> look;
        });
        var late = looks.stream()
                .flatMap(look -> look.renewal().events().stream())
                .filter(PaidTooLate.class::isInstance)
                .map(PaidTooLate.class::cast)
                .toList();
        if (!late.isEmpty()) {
            lateMoney.giveBack(late, at);
        }
    }

    /** What can't be paid in this way may be attempted in another one, or be blocked: somebody looks at it at once. */
    @Override
    public void failed(List<Payment> payments, Instant at) {
        each(
                payments,
                at,
                (look, line, made) -> made != null && line.paid() instanceof PaymentLine.Renewal renewal
                        ? look.failed(made.number(), renewal, line.payment())
                        : look);
    }

    /** What a payment makes of one product. */
    @FunctionalInterface
    private interface Effect {
        Look on(Look look, Line line, @Nullable Made attempt);
    }

    private List<Look> each(List<Payment> payments, Instant at, Effect effect) {
        var looks = new ArrayList<Look>();
        var made = rounds.madeWith(payments.stream().map(Payment::id).toList());
        var lines = payments.stream()
                .flatMap(payment -> payment.lines().stream().flatMap(line -> line(payment, line)))
                .toList();
        while (!lines.isEmpty()) {
            lines = eachProductOnce(lines, at, made, effect, looks);
        }
        return looks;
    }

    private static Stream<Line> line(Payment payment, PaymentLine line) {
        return switch (line) {
            case PaymentLine.Renewal renewal -> Stream.of(new Line(payment, renewal.product(), renewal));
            case PaymentLine.Opening opening -> Stream.of(new Line(payment, opening.product(), opening));
            case PaymentLine.Deposit deposit -> Stream.empty();
        };
    }

    /** @return the lines of products that had their turn with another line: they go on from where that one leaves them */
    private List<Line> eachProductOnce(
            List<Line> lines, Instant at, Map<PaymentId, Made> made, Effect effect, List<Look> looks) {
        var found = rounds.all(lines.stream().map(line -> line.product()).toList()).stream()
                .collect(toMap(Renewable::id, renewable -> renewable));
        var had = new HashSet<ProductId>();
        var decided = new ArrayList<Decided>();
        var again = new ArrayList<Line>();
        for (var line : lines) {
            var product = line.product();
            if (!had.add(product)) {
                again.add(line);
                continue;
            }
            Optional.ofNullable(found.get(product))
                    .map(there -> effect.on(
                            Look.at(there, settings.policy(), at),
                            line,
                            made.get(line.payment().id())))
                    .map(look -> new Decided(look, look.next(), null))
                    .ifPresent(decided::add);
        }
        rounds.save(decided);
        decided.stream().map(Decided::look).forEach(looks::add);
        return again;
    }
}
