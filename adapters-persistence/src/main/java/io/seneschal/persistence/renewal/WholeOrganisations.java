package io.seneschal.persistence.renewal;

import io.seneschal.persistence.renewal.RenewableRow.Unbilled;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Gathers products that come organisation by organisation into parts of some size, none of which divides an organisation, and
 * puts those of each in the order of their ids.
 */
final class WholeOrganisations {

    private static final Comparator<Unbilled> ORDER =
            Comparator.comparing(each -> each.product().id().value());

    static final Comparator<Unbilled> BY_ORGANISATION =
            Comparator.comparing(each -> each.product().organisation().value());

    private final int most;
    private final Consumer<List<Unbilled>> parts;
    private List<Unbilled> part = new ArrayList<>();
    private int lastOrganisation;

    WholeOrganisations(int most, Consumer<List<Unbilled>> parts) {
        this.most = most;
        this.parts = parts;
    }

    void add(Unbilled each) {
        if (!part.isEmpty() && !isOfTheLast(each)) {
            sortTheLast();
            if (part.size() >= most) {
                handOver();
            }
            lastOrganisation = part.size();
        }
        part.add(each);
    }

    private boolean isOfTheLast(Unbilled each) {
        return part.getLast().product().organisation().equals(each.product().organisation());
    }

    /** Hands over what is left. */
    void end() {
        if (!part.isEmpty()) {
            sortTheLast();
            handOver();
        }
    }

    private void sortTheLast() {
        part.subList(lastOrganisation, part.size()).sort(ORDER);
    }

    private void handOver() {
        parts.accept(part);
        part = new ArrayList<>();
    }
}
