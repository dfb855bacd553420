package io.seneschal.persistence.product;

import io.seneschal.domain.product.Product;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.persistence.shared.Batch;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.SearchText;
import java.util.List;

/** Saves many products in as many steps as one. */
public final class ProductBatch {

    private ProductBatch() {}

    /** @throws StaleChange if one was saved by someone else since it was read */
    public static void save(JdbiStore store, List<Change<Product>> all) {
        var changed = all.stream().filter(change -> !change.isNone()).toList();
        Batch.of(changed.stream().map(Change::after).toList())
                .ids("id", product -> product.id().value())
                .texts("name", product -> product.name().text())
                .texts("search_text", product -> SearchText.of(product.name().text()))
                .texts("state", product -> product.state().code())
                .days("due_on", product -> product.due().on())
                .numbers("due_day", product -> product.due().dayOfMonth())
                .numbers("term_months", product -> product.term().months())
                .numbers("version", Product::version)
                .update(store, "products", "id");
        changed.forEach(store::append);
    }
}
