package io.seneschal.rest.billing;

import io.seneschal.application.account.SigningUp.NewUser;
import io.seneschal.application.billing.OrderingAsVisitor;
import io.seneschal.application.billing.OrderingAsVisitor.Arrival;
import io.seneschal.application.billing.PlacingOrders.NewOrder;
import io.seneschal.rest.organisation.OrganisationView;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Route.Entrance;
import io.seneschal.rest.shared.Route.Handler;
import io.seneschal.rest.user.SignUpResource;
import io.seneschal.rest.user.UserView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** {@code /orders}: ordering without an account, which makes the user and their organisation too (PAY-1). */
public final class VisitorsOrdersResource {

    private static final Map<String, String> JUDGED = judged();

    private final OrderingAsVisitor ordering;

    public VisitorsOrdersResource(OrderingAsVisitor ordering) {
        this.ordering = ordering;
    }

    public List<Route> routes() {
        return List.of(Route.post("/orders", Handler.inTwoSteps(this::order)).lets(Entrance.EVERYBODY_NOW_AND_THEN));
    }

    private Supplier<Response> order(Request request) {
        var actor = request.actor();
        var candidate = request.body(Wish::of, JUDGED, wish -> ordering.prepare(actor, wish.user()));
        return () -> {
            var arrival = request.body(Wish::of, JUDGED, wish -> ordering.order(actor, candidate, wish.order()));
            var location = "/1/organisations/" + arrival.order().organisation() + "/orders/"
                    + arrival.order().id();
            return Response.created(location, ArrivalView.of(arrival));
        };
    }

    private record Wish(NewUser user, NewOrder order) {

        static Supplier<Wish> of(Fields fields) {
            var user = fields.required("user", SignUpResource.NEW_USER);
            var order = OrderFields.order(fields);
            return () -> new Wish(user.value(), order.get());
        }
    }

    private static Map<String, String> judged() {
        var judged = new HashMap<>(OrderFields.JUDGED);
        judged.put("password.unusable", "/user/password");
        return Map.copyOf(judged);
    }

    record ArrivalView(UserView user, OrganisationView organisation, OrderView order) {

        static ArrivalView of(Arrival arrival) {
            return new ArrivalView(
                    UserView.of(arrival.signedUp().user()),
                    OrganisationView.of(arrival.signedUp().organisation()),
                    OrderView.of(arrival.order()));
        }
    }
}
