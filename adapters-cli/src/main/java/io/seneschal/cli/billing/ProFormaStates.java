package io.seneschal.cli.billing;

import io.seneschal.domain.billing.ProForma;
import io.seneschal.domain.shared.Coded;
import java.util.Iterator;
import java.util.stream.Stream;

/** Whether the money of a pro forma invoice has come, for help and completion. */
final class ProFormaStates implements Iterable<String> {

    ProFormaStates() {}

    @Override
    public Iterator<String> iterator() {
        return Stream.of(ProForma.State.values()).map(Coded::code).iterator();
    }
}
