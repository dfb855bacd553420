package io.seneschal.rest.renewal;

import io.seneschal.application.renewal.Forecasting;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.renewal.Forecast;
import io.seneschal.domain.shared.Language;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.MoneyView;
import io.seneschal.rest.shared.Paging;
import io.seneschal.rest.shared.Problems;
import io.seneschal.rest.shared.Problems.ProblemView;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Shape;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code /organisations/{organisation_id}/renewals/forecast}: what will be charged, and what will not be renewed (REN-13). */
public final class ForecastResource {

    private final Forecasting forecasting;
    private final Problems problems;

    public ForecastResource(Forecasting forecasting, Problems problems) {
        this.forecasting = forecasting;
        this.problems = problems;
    }

    public List<Route> routes() {
        return List.of(Route.get("/organisations/{organisation_id}/renewals/forecast", this::list)
                .asking("until", "cursor", "limit"));
    }

    private Response list(Request request) {
        var paging = request.paging();
        var question = request.query(fields -> question(fields, paging));
        var items = forecasting.of(request.actor(), request.organisation(), question.until());
        return Response.ok(paging.part(items, question.page(), item -> view(item, request.language())));
    }

    private ForecastView view(Forecast.Item item, Language language) {
        var amount = item.amount();
        var problem = item.problem();
        return new ForecastView(
                item.product().value(),
                item.on().toString(),
                item.attempt() == 0 ? null : item.attempt(),
                amount == null ? null : MoneyView.of(amount),
                item.willCharge() ? "will-charge" : "will-not",
                problem == null ? null : problems.part(problem, language));
    }

    private record Question(@Nullable LocalDate until, PageRequest page) {}

    private static Supplier<Question> question(Fields query, Paging paging) {
        var until = query.optional("until", Shape.DAY);
        var page = paging.page(query);
        return () -> new Question(until.orNull(), page.get());
    }

    /**
     * @param attempt its number; {@code null} if none will be made
     * @param problem why it will not be charged
     */
    record ForecastView(
            UUID productId,
            String on,
            @Nullable Integer attempt,
            @Nullable MoneyView amount,
            String outcome,
            @Nullable ProblemView problem) {}
}
