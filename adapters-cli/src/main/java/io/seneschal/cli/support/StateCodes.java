package io.seneschal.cli.support;

import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.support.Ticket;
import java.util.Iterator;
import java.util.stream.Stream;

/** Whether a ticket still goes on, for help and completion. */
final class StateCodes implements Iterable<String> {

    StateCodes() {}

    @Override
    public Iterator<String> iterator() {
        return Stream.of(Ticket.State.values()).map(Coded::code).iterator();
    }
}
