package io.seneschal.rest.renewal;

import io.seneschal.application.renewal.ReadingRenewals;
import io.seneschal.application.renewal.ReadingRenewals.Due;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.product.Term;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.MoneyView;
import io.seneschal.rest.shared.Paging;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Shape;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code /organisations/{organisation_id}/renewals}: what is due when (REN-12). */
public final class RenewalsResource {

    private final ReadingRenewals reading;

    public RenewalsResource(ReadingRenewals reading) {
        this.reading = reading;
    }

    public List<Route> routes() {
        return List.of(Route.get("/organisations/{organisation_id}/renewals", this::list)
                .asking("due", "cursor", "limit"));
    }

    private Response list(Request request) {
        var paging = request.paging();
        var question = request.query(fields -> question(fields, paging));
        var page = reading.page(request.actor(), request.organisation(), question.due(), question.page());
        return Response.ok(paging.show(page, RenewalView::of));
    }

    private record Question(Due due, PageRequest page) {}

    private static Supplier<Question> question(Fields query, Paging paging) {
        var due = query.narrowing("due", Shape.oneOf(Due.class));
        var page = paging.page(query);
        return () -> new Question(due.or(Due.WITHIN_TWO_MONTHS), page.get());
    }

    /** @param autoRenewal {@code null} if it is not renewed by itself */
    record RenewalView(
            UUID productId,
            String name,
            String dueOn,
            String state,
            @Nullable AutoRenewalView autoRenewal,
            @Nullable String nextAttemptOn,
            @Nullable MoneyView price,
            List<String> offeredTerms) {

        static RenewalView of(ReadingRenewals.Item item) {
            var product = item.of().product();
            var price = item.price();
            var next = item.nextAttemptOn();
            return new RenewalView(
                    product.id().value(),
                    product.name().text(),
                    product.due().toString(),
                    product.state().code(),
                    item.of().renewal().isOn() ? AutoRenewalView.of(item) : null,
                    next == null ? null : next.toString(),
                    price == null ? null : MoneyView.of(price),
                    item.offered().stream().map(Term::toString).toList());
        }
    }
}
