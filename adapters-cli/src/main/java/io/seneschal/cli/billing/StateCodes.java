package io.seneschal.cli.billing;

import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.shared.Coded;
import java.util.Iterator;
import java.util.stream.Stream;

/** How far a payment has come, for help and completion. */
final class StateCodes implements Iterable<String> {

    StateCodes() {}

    @Override
    public Iterator<String> iterator() {
        return Stream.of(Payment.State.values()).map(Coded::code).iterator();
    }
}
