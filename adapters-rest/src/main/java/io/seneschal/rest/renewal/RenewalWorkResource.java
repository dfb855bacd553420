package io.seneschal.rest.renewal;

import io.seneschal.application.renewal.RunSummary;
import io.seneschal.application.renewal.RunningRenewals;
import io.seneschal.application.renewal.SimulatingRenewals;
import io.seneschal.application.renewal.SimulatingRenewals.Wish;
import io.seneschal.application.renewal.Simulation;
import io.seneschal.application.renewal.WatchingRenewals;
import io.seneschal.rest.shared.FieldProblem.Flaw;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Flawed;
import io.seneschal.rest.shared.MoneyView;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Route.Content;
import io.seneschal.rest.shared.Route.Handler;
import io.seneschal.rest.shared.Shape;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code /renewals}: running, watching and playing renewals of all organisations, for operators (REN-14, REN-15). */
public final class RenewalWorkResource {

    private static final int ALL = 100;
    private static final Shape<Integer> PERCENT = Shape.NUMBER.as(RenewalWorkResource::percent);

    private final RunningRenewals running;
    private final WatchingRenewals watching;
    private final SimulatingRenewals simulating;

    public RenewalWorkResource(RunningRenewals running, WatchingRenewals watching, SimulatingRenewals simulating) {
        this.running = running;
        this.watching = watching;
        this.simulating = simulating;
    }

    public List<Route> routes() {
        return List.of(
                Route.post("/renewals/runs", Handler.inTwoSteps(this::run)).takes(Content.NOTHING),
                Route.post("/renewals/simulations", Handler.inTwoSteps(this::simulate)),
                Route.get("/renewals/missed", this::missed).asking("cursor", "limit"));
    }

    /** It has transactions of its own, and asks for money between them. */
    private Supplier<Response> run(Request request) {
        var summary = running.run(request.actor().requireOperator(), sofar -> {});
        return () -> Response.ok(SummaryView.of(summary));
    }

    private Supplier<Response> simulate(Request request) {
        var operator = request.actor().requireOperator();
        var wish = request.body(RenewalWorkResource::wish);
        var simulation = simulating.simulate(operator, wish, played -> {});
        return () -> Response.ok(SimulationView.of(simulation));
    }

    private Response missed(Request request) {
        var paging = request.paging();
        var wanted = request.query(paging::page);
        return Response.ok(paging.part(watching.all(request.actor().requireOperator()), wanted, MissedView::of));
    }

    private static Supplier<Wish> wish(Fields fields) {
        var until = fields.required("until", Shape.DAY);
        var declines = fields.optional("declines_percent", PERCENT);
        var seed = fields.optional("seed", Shape.NUMBER);
        return () -> new Wish(until.value(), declines.or(0) * ALL, seed.or(1));
    }

    private static int percent(int number) {
        if (number < 0 || number > ALL) {
            throw new Flawed(Flaw.OUT_OF_RANGE, Map.of("least", 0, "most", ALL));
        }
        return number;
    }

    record SummaryView(
            long looked,
            long reminded,
            long attempted,
            long charged,
            long declined,
            long unanswered,
            long refused,
            long heldUp,
            long blocked,
            long terminated) {

        static SummaryView of(RunSummary done) {
            return new SummaryView(
                    done.looked(),
                    done.reminded(),
                    done.attempted(),
                    done.charged(),
                    done.declined(),
                    done.unanswered(),
                    done.refused(),
                    done.heldUp(),
                    done.blocked(),
                    done.terminated());
        }
    }

    record MissedView(UUID organisationId, UUID productId, String dueOn, int attempt, String plannedOn) {

        static MissedView of(WatchingRenewals.Missed missed) {
            return new MissedView(
                    missed.organisation().value(),
                    missed.product().value(),
                    missed.dueOn().toString(),
                    missed.attempt(),
                    missed.plannedOn().toString());
        }
    }

    /** @param on {@code null} for all days together */
    record DayView(@Nullable String on, SummaryView done, List<MoneyView> amounts) {

        static DayView of(@Nullable String on, Simulation.Day day) {
            return new DayView(
                    on,
                    SummaryView.of(day.done()),
                    day.charged().values().stream()
                            .sorted((one, other) -> one.currency().compareTo(other.currency()))
                            .map(MoneyView::of)
                            .toList());
        }
    }

    record SimulationView(List<DayView> days, DayView total) {

        static SimulationView of(Simulation simulation) {
            return new SimulationView(
                    simulation.days().entrySet().stream()
                            .map(entry -> DayView.of(entry.getKey().toString(), entry.getValue()))
                            .toList(),
                    DayView.of(null, simulation.total()));
        }
    }
}
