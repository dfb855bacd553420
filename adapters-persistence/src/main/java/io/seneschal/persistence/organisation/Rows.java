package io.seneschal.persistence.organisation;

import io.seneschal.domain.organisation.ContactPreferences;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.PostalAddress;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.organisation.Terms;
import io.seneschal.domain.shared.Coded;
import io.seneschal.persistence.shared.Row;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The groups of columns that several tables or results of this concept share. */
final class Rows {

    private Rows() {}

    static Terms terms(Row row) throws SQLException {
        return new Terms(
                Coded.of(Role.class, row.text("role")),
                row.truth("billing"),
                new ContactPreferences(row.truth("contact_billing"), row.truth("contact_product")));
    }

    static <S extends SqlStatement<S>> S bind(S statement, Terms terms) {
        return statement
                .bind("role", terms.role().code())
                .bind("billing", terms.billing())
                .bind("contactBilling", terms.contact().billing())
                .bind("contactProduct", terms.contact().product());
    }

    static Membership.State state(Row row) throws SQLException {
        return Coded.of(Membership.State.class, row.text("state"));
    }

    static @Nullable PostalAddress address(Row row) throws SQLException {
        var country = row.textOrNull("country");
        return country == null
                ? null
                : new PostalAddress(
                        row.textOrNull("street"),
                        row.textOrNull("house_number"),
                        row.text("postal_code"),
                        row.text("town"),
                        country);
    }
}
