package io.seneschal.rest.billing;

import io.seneschal.application.billing.MatchingTransfers;
import io.seneschal.application.billing.MatchingTransfers.Match;
import io.seneschal.domain.billing.ProForma;
import io.seneschal.rest.shared.MoneyView;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Route.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /bank-statements}: operators hand in what the bank tells, and payments are settled by it (PAY-4). */
public final class BankStatementsResource {

    private final MatchingTransfers matching;

    public BankStatementsResource(MatchingTransfers matching) {
        this.matching = matching;
    }

    public List<Route> routes() {
        return List.of(Route.post("/bank-statements", this::match).takes(Content.FILE));
    }

    private Response match(Request request) {
        request.actor().requireOperator();
        try (var file = request.file().open()) {
            var matches = matching.match(request.actor(), file).stream()
                    .map(MatchView::of)
                    .toList();
            return Response.ok(new Matches(matches));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    record Matches(List<MatchView> results) {}

    /**
     * What became of one movement.
     *
     * @param amount with its currency, which may be one that nothing is sold in
     * @param expected what was asked for; {@code null} together with the ids if nothing was
     */
    record MatchView(
            String account,
            String bankReference,
            String bookedOn,
            TransferredView amount,
            @Nullable String reference,
            String outcome,
            @Nullable UUID organisationId,
            @Nullable UUID proFormaId,
            @Nullable UUID paymentId,
            @Nullable MoneyView expected) {

        static MatchView of(Match match) {
            var entry = match.entry();
            ProForma asked = match.asked();
            return new MatchView(
                    entry.account(),
                    entry.bankReference(),
                    entry.bookedOn().toString(),
                    new TransferredView(entry.amount(), entry.currency()),
                    entry.reference(),
                    match.verdict().code(),
                    asked == null ? null : asked.organisation().value(),
                    asked == null ? null : asked.id().value(),
                    asked == null ? null : asked.payment().value(),
                    asked == null ? null : MoneyView.of(asked.amount()));
        }
    }

    record TransferredView(String amount, String currency) {}
}
