package io.seneschal.rest.billing;

import io.seneschal.application.billing.PayingOrders;
import io.seneschal.application.billing.PayingOrders.PaidOrder;
import io.seneschal.application.billing.PlacingOrders;
import io.seneschal.application.billing.ReadingOrders;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.billing.Order;
import io.seneschal.domain.billing.OrderId;
import io.seneschal.rest.billing.OrderFields.Wish;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Paging;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Shape;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code /organisations/{organisation_id}/orders}: ordering products, paying at once or later, and cancelling (PAY-5). */
public final class OrdersResource {

    private static final String ORDERS = "/organisations/{organisation_id}/orders";
    private static final String ORDER = ORDERS + "/{order_id}";

    private final PlacingOrders placing;
    private final PayingOrders paying;
    private final ReadingOrders reading;
    private final PaymentAnswers answers;

    public OrdersResource(PlacingOrders placing, PayingOrders paying, ReadingOrders reading, PaymentAnswers answers) {
        this.placing = placing;
        this.paying = paying;
        this.reading = reading;
        this.answers = answers;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(ORDERS, this::list).asking("state", "cursor", "limit"),
                Route.post(ORDERS, this::place),
                Route.get(ORDER, this::get),
                Route.post(ORDER + "/pay", this::pay),
                Route.delete(ORDER, this::cancel));
    }

    private Response list(Request request) {
        var paging = request.paging();
        var question = request.query(fields -> question(fields, paging));
        var page = reading.page(request.actor(), request.organisation(), question.state(), question.page());
        return Response.ok(paging.show(page, OrderView::of));
    }

    private Response place(Request request) {
        return request.body(OrderFields::wish, OrderFields.JUDGED, wish -> place(request, wish));
    }

    private Response place(Request request, Wish wish) {
        if (wish.means() == null) {
            return created(placing.place(request.actor(), request.organisation(), wish.order()));
        }
        var begun = paying.begin(request.actor(), request.organisation(), wish.order(), wish.means());
        return created(request, begun).andThen(() -> created(request, paying.finish(request.actor(), begun)));
    }

    private Response get(Request request) {
        var order = reading.get(request.actor(), request.organisation(), order(request));
        return Response.ok(OrderView.of(order)).ofVersion(order.version());
    }

    private Response pay(Request request) {
        var means = request.body(OrderFields::means);
        var begun = paying.begin(request.actor(), request.organisation(), order(request), means);
        return shown(request, begun).andThen(() -> shown(request, paying.finish(request.actor(), begun)));
    }

    private Response cancel(Request request) {
        request.precondition()
                .apply(seen -> placing.cancel(request.actor(), request.organisation(), order(request), seen));
        return Response.done();
    }

    private static Response created(Order order) {
        return Response.created(location(order), OrderView.of(order)).ofVersion(order.version());
    }

    private Response created(Request request, PaidOrder paid) {
        return Response.created(location(paid.order()), view(request, paid))
                .ofVersion(paid.order().version());
    }

    private Response shown(Request request, PaidOrder paid) {
        return Response.ok(view(request, paid)).ofVersion(paid.order().version());
    }

    private OrderView view(Request request, PaidOrder paid) {
        return OrderView.of(paid.order(), answers.view(request.actor(), paid.payment()));
    }

    private static String location(Order order) {
        return "/1/organisations/" + order.organisation() + "/orders/" + order.id();
    }

    private static OrderId order(Request request) {
        return new OrderId(request.id("order_id"));
    }

    private record Question(Order.@Nullable State state, PageRequest page) {}

    private static Supplier<Question> question(Fields query, Paging paging) {
        var state = query.narrowing("state", Shape.oneOf(Order.State.class));
        var page = paging.page(query);
        return () -> new Question(state.orNull(), page.get());
    }
}
