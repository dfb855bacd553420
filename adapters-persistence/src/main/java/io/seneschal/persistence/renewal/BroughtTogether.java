package io.seneschal.persistence.renewal;

import io.seneschal.domain.renewal.Renewable;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.persistence.renewal.RenewableRow.Touched;
import io.seneschal.persistence.renewal.RenewableRow.Unbilled;
import io.seneschal.persistence.shared.Row;
import io.seneschal.persistence.shared.ScopedId;
import io.seneschal.persistence.shared.Shelves.RowTaker;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Rows of some organisations, which come from four tables in any order. */
final class BroughtTogether implements RowTaker<StoredRows> {

    private final Payers payers = new Payers();
    private final Map<ProductId, Touched> renewals = new HashMap<>();
    private final List<Unbilled> products = new ArrayList<>();

    @Override
    public void take(StoredRows table, Row row) throws SQLException {
        switch (table) {
            case ORGANISATIONS -> payers.notePayer(row);
            case METHODS -> payers.noteMethod(row);
            case RENEWALS -> {
                var renewal = Touched.of(row.behind("r_"));
                renewals.put(renewal.renewal().product(), renewal);
            }
            case PRODUCTS -> products.add(Unbilled.untouched(row));
        }
    }

    /**
     * Products, those of one organisation one after the other.
     *
     * @param single asks for those of an organisation of which something is missing: it came or went while tables were read
     */
    List<Renewable> all(Function<OrganisationId, List<Renewable>> single) {
        var all = new ArrayList<Renewable>(products.size());
        var changed = new HashSet<OrganisationId>();
        for (var untouched : products) {
            Optional.ofNullable(renewals.get(untouched.product().id()))
                    .map(untouched::with)
                    .flatMap(payers::bill)
                    .ifPresentOrElse(
                            all::add, () -> changed.add(untouched.product().organisation()));
        }
        all.removeIf(each -> changed.contains(each.product().organisation()));
        changed.forEach(organisation -> all.addAll(single.apply(organisation)));
        all.sort(Comparator.comparing(each -> each.product().organisation().value(), ScopedId.UNSIGNED));
        return all;
    }
}
