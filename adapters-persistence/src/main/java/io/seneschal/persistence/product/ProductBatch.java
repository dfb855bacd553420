package io.seneschal.persistence.product;

import io.seneschal.domain.product.Product;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.persistence.shared.JdbiStore;
import java.util.List;

/** Saves many products in as many steps as one. */
public final class ProductBatch {

    static final String UPDATE = """
            update products
            set name = :name, search_text = :searchText, state = :state, due_on = :dueOn,
                due_day = :dueDay, term_months = :termMonths, version = version + 1
            where id = :id and organisation_id = :organisation and version = :version
            """;

    private ProductBatch() {}

    /** @throws StaleChange if one was saved by someone else since it was read */
    public static void save(JdbiStore store, List<Change<Product>> all) {
        var changed = all.stream().filter(change -> !change.isNone()).toList();
        if (changed.isEmpty()) {
            return;
        }
        store.change(handle -> {
            try (var batch = handle.prepareBatch(UPDATE)) {
                changed.forEach(change -> ProductRow.bind(batch, change.after()).add());
                var counts = batch.execute();
                for (var index = 0; index < counts.length; index++) {
                    if (counts[index] == 0) {
                        throw new StaleChange(changed.get(index).after().id());
                    }
                }
            }
        });
        changed.forEach(store::append);
    }
}
