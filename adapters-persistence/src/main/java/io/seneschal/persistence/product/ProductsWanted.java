package io.seneschal.persistence.product;

import io.seneschal.application.product.ProductViews.Filter;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.shared.Coded;
import io.seneschal.persistence.shared.SearchText;
import org.jdbi.v3.core.statement.SqlStatement;

/** Which products of a list are wanted, as a condition on {@code products p}. */
public final class ProductsWanted {

    private static final String IN_STATES = " and p.state in (<states>) ";
    private static final String OF_TYPE = " and p.type = :type ";
    private static final String FOUND = " and p.search_text like :search escape '!' ";

    private ProductsWanted() {}

    /** To be put behind another condition. */
    public static String by(Filter filter) {
        return (isOfAnyState(filter) ? "" : IN_STATES)
                + (filter.type() == null ? "" : OF_TYPE)
                + (filter.search() == null ? "" : FOUND);
    }

    public static <S extends SqlStatement<S>> S bind(S statement, Filter filter) {
        if (!isOfAnyState(filter)) {
            statement.bindList(
                    "states", filter.states().stream().map(Coded::code).toList());
        }
        if (filter.type() != null) {
            statement.bind("type", filter.type());
        }
        if (filter.search() != null) {
            statement.bind("search", SearchText.pattern(filter.search()));
        }
        return statement;
    }

    private static boolean isOfAnyState(Filter filter) {
        return filter.states().size() == Product.State.values().length;
    }
}
