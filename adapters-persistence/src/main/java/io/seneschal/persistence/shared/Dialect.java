package io.seneschal.persistence.shared;

import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;

/** The databases that are spoken to, where they differ. */
public enum Dialect {
    H2("H2"),
    POSTGRESQL("PostgreSQL");

    private final String product;

    Dialect(String product) {
        this.product = product;
    }

    /**
     * @throws IllegalArgumentException if it is another database
     * @throws io.seneschal.application.shared.StoreUnavailable if it can't be reached
     */
    public static Dialect of(DataSource dataSource) {
        try (var connection = dataSource.getConnection()) {
            var product = connection.getMetaData().getDatabaseProductName();
            return Arrays.stream(values())
                    .filter(dialect -> dialect.product.equals(product))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Neither H2 nor PostgreSQL, but " + product));
        } catch (SQLException unreachable) {
            throw Failures.of("connecting", unreachable);
        }
    }
}
