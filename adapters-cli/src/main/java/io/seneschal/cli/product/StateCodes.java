package io.seneschal.cli.product;

import io.seneschal.domain.product.Product;
import io.seneschal.domain.shared.Coded;
import java.util.Iterator;
import java.util.stream.Stream;

/** The states of products, for help and completion. */
final class StateCodes implements Iterable<String> {

    StateCodes() {}

    @Override
    public Iterator<String> iterator() {
        return Stream.of(Product.State.values()).map(Coded::code).iterator();
    }
}
