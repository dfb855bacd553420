package io.seneschal.application.billing;

import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.billing.BankEntry;
import io.seneschal.domain.billing.ProForma;
import io.seneschal.domain.billing.TransferReference;
import io.seneschal.domain.billing.TransferVerdict;
import io.seneschal.domain.shared.Actor;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finding in what banks tell which transfers have come (PAY-4). Each movement is judged by itself and settles its payment in a
 * transaction of its own: the same file may be read again, and two at once, and nothing is settled twice.
 */
public final class MatchingTransfers {

    private final BankStatements statements;
    private final MatchedTransfers matched;
    private final ProFormas proFormas;
    private final PaymentSettler settling;
    private final Transactions transactions;
    private final Clock clock;

    @Inject
    public MatchingTransfers(
            BankStatements statements,
            MatchedTransfers matched,
            ProFormas proFormas,
            PaymentSettler settling,
            Transactions transactions,
            Clock clock) {
        this.statements = statements;
        this.matched = matched;
        this.proFormas = proFormas;
        this.settling = settling;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What became of one movement.
     *
     * @param asked what was asked for under its reference; {@code null} if nothing was
     */
    public record Match(
            BankEntry entry,
            TransferVerdict verdict,
            @Nullable ProForma asked) {}

    /**
     * @return one for each movement in the file, in its order
     * @throws io.seneschal.domain.shared.CommonRefusal.UnreadableFile if it is no statement; then nothing is settled
     */
    public List<Match> match(Actor actor, InputStream file) {
        actor.requireOperator();
        return statements.read(file).stream().map(entry -> match(actor, entry)).toList();
    }

    private Match match(Actor actor, BankEntry entry) {
        return transactions.inOne(actor, () -> {
            var asked = asked(entry);
            var verdict = TransferVerdict.on(entry, asked, matched.has(entry));
            if (verdict == TransferVerdict.MATCHED) {
                settle(actor, entry, asked.orElseThrow());
            }
            return new Match(entry, verdict, asked.orElse(null));
        });
    }

    private Optional<ProForma> asked(BankEntry entry) {
        return Optional.ofNullable(entry.reference())
                .flatMap(TransferReference::read)
                .flatMap(proFormas::asking);
    }

    private void settle(Actor actor, BankEntry entry, ProForma paid) {
        matched.add(entry, paid.id(), clock.instant());
        var come = new Answered(paid.payment(), new Payments.Answer.Succeeded(entry.bankReference()));
        settling.settle(actor, List.of(come));
    }
}
