package io.seneschal.persistence.renewal;

import io.seneschal.domain.product.Product;
import io.seneschal.persistence.shared.ScopedId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Gathers products that come organisation by organisation into parts of some size, none of which divides an organisation, and
 * puts those of each in the order of their ids.
 *
 * @param <T> what is known of a product
 */
final class WholeOrganisations<T> {

    private final Function<T, Product> product;
    private final int most;
    private final Consumer<List<T>> parts;
    private List<T> part = new ArrayList<>();
    private int lastOrganisation;

    /** @param product tells which one each is about */
    WholeOrganisations(Function<T, Product> product, int most, Consumer<List<T>> parts) {
        this.product = product;
        this.most = most;
        this.parts = parts;
    }

    void add(T each) {
        if (!part.isEmpty() && !isOfTheLast(each)) {
            sortTheLast();
            if (part.size() >= most) {
                handOver();
            }
            lastOrganisation = part.size();
        }
        part.add(each);
    }

    private boolean isOfTheLast(T each) {
        return product.apply(part.getLast())
                .organisation()
                .equals(product.apply(each).organisation());
    }

    /** Hands over what is left. */
    void end() {
        if (!part.isEmpty()) {
            sortTheLast();
            handOver();
        }
    }

    private void sortTheLast() {
        part.subList(lastOrganisation, part.size())
                .sort(Comparator.comparing(each -> product.apply(each).id().value(), ScopedId.UNSIGNED));
    }

    private void handOver() {
        parts.accept(part);
        part = new ArrayList<>();
    }
}
