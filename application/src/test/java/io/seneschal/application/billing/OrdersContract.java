package io.seneschal.application.billing;

import static io.seneschal.domain.billing.PaymentMethodKind.VISA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.billing.Order;
import io.seneschal.domain.billing.Order.State;
import io.seneschal.domain.billing.OrderId;
import io.seneschal.domain.billing.OrderLine;
import io.seneschal.domain.billing.OrderRefusal.UnknownOrder;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.testing.Rule;
import io.seneschal.testing.TestInstruments;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Of {@link Orders} and {@link OrderViews}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class OrdersContract extends PayingContract {

    @Test
    @Rule("ORG-7")
    void an_order_is_found_as_placed_with_its_lines_in_their_order_in_its_own_organisation_only() {
        var id = organisation(user("ada"));
        var elsewhere = organisation(user("ben"));
        var placed = placed(id, 12);

        assertThat(stores.orders().get(id, placed.id())).isEqualTo(placed);
        assertThatThrownBy(() -> stores.orders().get(elsewhere, placed.id())).isInstanceOf(UnknownOrder.class);
        assertThatThrownBy(() -> stores.orders().get(id, new OrderId(newId()))).isInstanceOf(UnknownOrder.class);
        assertThat(listed(elsewhere, null)).isEmpty();
        assertThat(eventsOf(id)).endsWith("order.placed");
    }

    @Test
    void several_are_found_whosever_they_are_in_the_order_asked() {
        var hers = placed(organisation(user("ada")), 1);
        var his = placed(organisation(user("ben")), 2);

        assertThat(stores.orders().all(List.of(his.id(), new OrderId(newId()), hers.id())))
                .containsExactly(his, hers);
        assertThat(stores.orders().all(List.of())).isEmpty();
    }

    @Test
    @Rule("PAY-5")
    void they_are_listed_by_state_in_pages() {
        var id = organisation(user("ada"));
        var first = placed(id, 2);
        var second = placed(id, 1);
        var third = placed(id, 1);
        keep(List.of(second.cancel(OPERATING)));

        assertThat(listed(id, null)).extracting(Order::id).containsExactly(first.id(), second.id(), third.id());
        assertThat(listed(id, State.PENDING)).containsExactly(first, third);
        assertThat(listed(id, State.CANCELLED)).extracting(Order::id).containsExactly(second.id());
        assertThat(listed(id, State.PAID)).isEmpty();
        var page = stores.orderViews().page(id, null, new PageRequest(null, 2));
        assertThat(page.items()).hasSize(2);
        assertThat(stores.orderViews()
                        .page(id, null, new PageRequest(page.next(), 2))
                        .items())
                .containsExactly(third);
    }

    @Test
    void what_becomes_of_it_is_kept() {
        var id = organisation(user("ada"));
        var payment = new PaymentId(newId());
        var placed = placed(id, 1);
        var waiting = paying(placed, payment);
        assertThat(stores.orders().get(id, placed.id()).payment()).isEqualTo(payment);
        keep(List.of(waiting.unpaid(payment)));
        assertThat(stores.orders().get(id, placed.id()).payment()).isNull();
        var again = paying(stores.orders().get(id, placed.id()), payment);
        keep(List.of(again.paid(payment)));

        var kept = stores.orders().get(id, placed.id());
        assertThat(kept.state()).isEqualTo(State.PAID);
        assertThat(kept.version()).isEqualTo(4);
        assertThat(eventsOf(id))
                .containsSubsequence(
                        "order.placed",
                        "order.paying-begun",
                        "order.paying-failed",
                        "order.paying-begun",
                        "order.paid");
    }

    @Test
    void of_two_who_decide_on_the_same_state_one_is_late_and_then_nothing_of_it_is_kept() {
        var id = organisation(user("ada"));
        var one = placed(id, 1);
        var other = placed(id, 1);
        keep(List.of(one.cancel(OPERATING)));

        assertThatThrownBy(() -> keep(List.of(other.cancel(OPERATING), one.cancel(OPERATING))))
                .isInstanceOf(StaleChange.class);
        assertThat(stores.orders().get(id, other.id()).state()).isEqualTo(State.PENDING);
    }

    @Test
    void nothing_is_saved_where_nothing_happened() {
        var id = organisation(user("ada"));
        var placed = placed(id, 1);

        keep(List.of(Change.none(placed)));
        keep(List.of());

        assertThat(stores.orders().get(id, placed.id())).isEqualTo(placed);
    }

    @Test
    @Rule("ORG-9")
    void they_go_with_their_organisation() {
        var id = organisation(user("ada"));
        var placed = placed(id, 2);

        delete(id);

        assertThatThrownBy(() -> stores.orders().get(id, placed.id())).isInstanceOf(UnknownOrder.class);
        assertThat(stores.orders().all(List.of(placed.id()))).isEmpty();
        assertThat(listed(id, null)).isEmpty();
    }

    private Order paying(Order order, PaymentId payment) {
        var catalogue = TestInstruments.catalogue();
        keep(List.of(order.pay(payment, method(order.organisation(), VISA), catalogue::get, OPERATING)));
        return stores.orders().get(order.organisation(), order.id());
    }

    private Order placed(OrganisationId organisation, int lines) {
        var placed = Order.place(
                new OrderId(newId()),
                organisation,
                IntStream.range(0, lines).mapToObj(this::line).toList(),
                OPERATING,
                clock.instant());
        inOne(() -> stores.orders().add(placed));
        return placed.after();
    }

    private OrderLine line(int number) {
        var type = TestInstruments.catalogue().get("drive");
        var term = type.terms().getFirst();
        var price = type.priceOf(term, francs(0).currency());
        return new OrderLine(
                new ProductId(newId()),
                "drive",
                new ProductName("Pläne 🗂 " + number),
                new Term(term.months()),
                1,
                price);
    }

    private void keep(List<Change<Order>> changed) {
        inOne(() -> stores.orders().save(changed));
    }

    private List<Order> listed(OrganisationId organisation, @Nullable State state) {
        return stores.orderViews().page(organisation, state, PageRequest.FIRST).items();
    }
}
