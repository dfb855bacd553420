package io.seneschal.persistence.product;

import io.seneschal.domain.product.DueDate;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.persistence.shared.Columns;
import io.seneschal.persistence.shared.Row;
import io.seneschal.persistence.shared.SearchText;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** A product as a row, also for whoever reads it along with other things. */
public final class ProductRow {

    public static final Columns COLUMNS = Columns.of(
            "id",
            "organisation_id",
            "type",
            "name",
            "state",
            "due_on",
            "due_day",
            "term_months",
            "created_at",
            "version");

    private ProductRow() {}

    static <S extends SqlStatement<S>> S bind(S statement, Product product) {
        return statement
                .bind("id", product.id().value())
                .bind("organisation", product.organisation().value())
                .bind("name", product.name().text())
                .bind("searchText", SearchText.of(product.name().text()))
                .bind("state", product.state().code())
                .bind("dueOn", product.due().on())
                .bind("dueDay", product.due().dayOfMonth())
                .bind("termMonths", product.term().months())
                .bind("version", product.version());
    }

    public static Product of(Row row) throws SQLException {
        return new Product(
                new ProductId(row.id("id")),
                new OrganisationId(row.id("organisation_id")),
                row.text("type"),
                new ProductName(row.text("name")),
                Coded.of(Product.State.class, row.text("state")),
                new DueDate(row.date("due_on"), Math.toIntExact(row.number("due_day"))),
                new Term(Math.toIntExact(row.number("term_months"))),
                row.instant("created_at"),
                row.number("version"));
    }

    public static Product product(ResultSet columns, StatementContext context) throws SQLException {
        return of(new Row(columns, context));
    }
}
