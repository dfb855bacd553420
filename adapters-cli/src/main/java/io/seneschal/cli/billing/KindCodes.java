package io.seneschal.cli.billing;

import io.seneschal.domain.billing.PaymentMethodKind;
import io.seneschal.domain.shared.Coded;
import java.util.Iterator;
import java.util.stream.Stream;

/** The kinds of payment methods, for help and completion. */
final class KindCodes implements Iterable<String> {

    KindCodes() {}

    @Override
    public Iterator<String> iterator() {
        return Stream.of(PaymentMethodKind.values()).map(Coded::code).iterator();
    }
}
