package io.seneschal.rest;

import io.seneschal.application.shared.Foresight;
import io.seneschal.application.shared.StoreUnavailable;
import io.seneschal.domain.security.SecurityRefusal;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.shared.Refusal;
import io.seneschal.rest.security.Gate;
import io.seneschal.rest.shared.Accepting;
import io.seneschal.rest.shared.Door;
import io.seneschal.rest.shared.Incoming;
import io.seneschal.rest.shared.Network;
import io.seneschal.rest.shared.Origin;
import io.seneschal.rest.shared.PercentCoding;
import io.seneschal.rest.shared.Problems;
import io.seneschal.rest.shared.Published;
import io.seneschal.rest.shared.Rejection;
import io.seneschal.rest.shared.Rejection.Reason;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Route.Content;
import io.seneschal.rest.shared.Route.Entrance;
import io.seneschal.rest.shared.Route.Handler;
import io.seneschal.rest.shared.Routes;
import io.seneschal.rest.shared.Routes.Match;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way of a request through the door: find its route, let it in, answer it, and say the same things on each answer. */
final class Dispatcher implements Door {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final Versions versions;
    private final Foresight foresight;
    private final Gate gate;
    private final RepeatableRequests repeatable;
    private final Problems problems;
    private final Journal journal;
    private final List<Network> trustedProxies;
    private final @Nullable URI publicUrl;
    private final Published published;

    Dispatcher(
            Routes routes,
            Foresight foresight,
            Gate gate,
            RepeatableRequests repeatable,
            Problems problems,
            Journal journal,
            List<Network> trustedProxies,
            @Nullable URI publicUrl) {
        this.versions = new Versions(routes);
        this.foresight = foresight;
        this.gate = gate;
        this.repeatable = repeatable;
        this.problems = problems;
        this.journal = journal;
        this.trustedProxies = trustedProxies;
        this.publicUrl = publicUrl;
        this.published = Published.at(publicUrl);
    }

    @Override
    public Response answer(Incoming incoming) {
        var visit = new Visit(incoming);
        return journal.noted(visit, visit.seal(published.told(answer(visit))));
    }

    @Override
    public boolean takesFile(String method, String path) {
        try {
            return versions.find(PercentCoding.segments(path)).route(method).content() == Content.FILE;
        } catch (Rejection nowhere) {
            return false;
        }
    }

    @Override
    public Response refuse(Incoming incoming, Reason reason) {
        var visit = new Visit(incoming);
        return journal.noted(visit, visit.seal(problem(Rejection.of(reason), visit)));
    }

    private Response answer(Visit visit) {
        try {
            return route(visit);
        } catch (Refusal refusal) {
            return challenged(
                    problems.answer(refusal, language(visit), visit.requestId(), visit.wishesPage()), visit, refusal);
        } catch (Rejection rejection) {
            return problem(rejection, visit);
        } catch (StoreUnavailable unreachable) {
            LOG.atWarn()
                    .addKeyValue("request_id", visit.requestId())
                    .log("The store can't be reached: {}", unreachable.getMessage());
            return problem(Rejection.of(Reason.NOT_READY), visit);
        } catch (RuntimeException | Error defect) {
            LOG.atError()
                    .addKeyValue("request_id", visit.requestId())
                    .setCause(defect)
                    .log("A request met a defect");
            return problem(Rejection.of(Reason.DEFECT), visit);
        }
    }

    private Response route(Visit visit) {
        var incoming = visit.incoming();
        var origin = Origin.of(incoming, trustedProxies, publicUrl);
        visit.comesFrom(origin);
        var match = versions.find(PercentCoding.segments(incoming.path()));
        visit.isOnPath(match);
        if (incoming.method().equals("OPTIONS")) {
            return Response.done().with("Allow", match.allowed());
        }
        var route = match.route(incoming.method());
        var handler = route.understanding().apply(incoming);
        return withForesight(route, handler, match, () -> admit(route, handler, match, visit, origin));
    }

    /**
     * Everybody's token is asked for first; next, by whoever reads something of an organisation, for that, and by mail servers
     * for the device with a password.
     */
    private Response withForesight(Route route, Handler handler, Match match, Supplier<Response> work) {
        var password = handler.hashesOfPassword();
        if (!password.isEmpty()) {
            return foresight.ofDevice(password, work);
        }
        return match.organisation()
                .filter(organisation -> route.method().equals("GET"))
                .map(organisation -> foresight.of(organisation, work))
                .orElseGet(work);
    }

    private Response admit(Route route, Handler handler, Match match, Visit visit, Origin origin) {
        var incoming = visit.incoming();
        var caller = gate.admit(route, incoming, origin, visit::hasAllowance);
        visit.isBy(caller.actor());
        var parameters = PercentCoding.parameters(incoming.query(), route.parameters());
        incoming.requireFits(route);
        var request = new Request(incoming, origin, caller, route.template(), match.variables(), parameters);
        var answer = repeatable.once(route, handler, request, incoming);
        return route.method().equals("GET") ? answer.unlessKnown(incoming.list("If-None-Match")) : answer;
    }

    private Response problem(Rejection rejection, Visit visit) {
        return problems.answer(rejection, language(visit), visit.requestId(), visit.wishesPage());
    }

    private static Language language(Visit visit) {
        return Accepting.language(visit.incoming().list("Accept-Language"));
    }

    /** Says how to prove who one is (RFC 9110). */
    private static Response challenged(Response response, Visit visit, Refusal refusal) {
        if (refusal.kind() != Refusal.Kind.UNAUTHENTICATED) {
            return response;
        }
        var noToken = refusal instanceof SecurityRefusal.TokenMissing || refusal instanceof SecurityRefusal.WrongLogin;
        var bearer = response.with(
                "WWW-Authenticate", "Bearer realm=\"seneschal\"" + (noToken ? "" : ", error=\"invalid_token\""));
        return visit.entrance() == Entrance.TOKEN_OR_LOGIN
                ? bearer.with("WWW-Authenticate", "Basic realm=\"seneschal\", charset=\"UTF-8\"")
                : bearer;
    }
}
