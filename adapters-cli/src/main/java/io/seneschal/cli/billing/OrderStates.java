package io.seneschal.cli.billing;

import io.seneschal.domain.billing.Order;
import io.seneschal.domain.shared.Coded;
import java.util.Iterator;
import java.util.stream.Stream;

/** The states of orders, for help and completion. */
final class OrderStates implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
        return Stream.of(Order.State.values()).map(Coded::code).iterator();
    }
}
