package io.seneschal.cli.access;

import io.seneschal.domain.access.Right;
import io.seneschal.domain.shared.Coded;
import java.util.Iterator;
import java.util.stream.Stream;

/** The rights on products, for help and completion. */
final class RightCodes implements Iterable<String> {

    RightCodes() {}

    @Override
    public Iterator<String> iterator() {
        return Stream.of(Right.values()).map(Coded::code).iterator();
    }
}
