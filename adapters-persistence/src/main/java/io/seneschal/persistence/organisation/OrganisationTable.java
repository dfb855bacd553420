package io.seneschal.persistence.organisation;

import io.seneschal.domain.organisation.Organisation;
import io.seneschal.domain.organisation.OrganisationDetails;
import io.seneschal.domain.organisation.PostalAddress;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.SearchText;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/** Writes rows of organisations, for everything that is stored together with one. */
final class OrganisationTable {

    /** Of an organisation with its founder, who is stored along with it. */
    static final String INSERT = """
            insert into organisations (id, name, kind, street, house_number, postal_code, town, country, contact_email,
                                       billing_zone, search_text, created_at, members_count, version)
            values (:id, :name, :kind, :street, :houseNumber, :postalCode, :town, :country, :contactEmail,
                    :billingZone, :searchText, :createdAt, 1, :organisationVersion)
            """;

    private final JdbiStore store;

    OrganisationTable(JdbiStore store) {
        this.store = store;
    }

    static <S extends SqlStatement<S>> S bindAll(S insert, Organisation organisation) {
        return bind(insert, organisation.details())
                .bind("id", organisation.id().value())
                .bind("createdAt", organisation.createdAt())
                .bind("organisationVersion", organisation.version());
    }

    /** Counts members who joined, or went, whatever the version: two who join at the same time both do. */
    void count(OrganisationId organisation, int more) {
        store.changeOne(
                organisation,
                handle -> handle.createUpdate(
                                "update organisations set members_count = members_count + :more where id = :id")
                        .bind("more", more)
                        .bind("id", organisation.value())
                        .execute());
    }

    /** Stores a decision on the version on which it was taken, and nothing if none was. */
    void update(Change<Organisation> changed) {
        if (changed.isNone()) {
            return;
        }
        var organisation = changed.after();
        store.changeOne(
                organisation.id(),
                handle -> bind(handle.createUpdate("""
                        update organisations
                        set name = :name, kind = :kind, street = :street, house_number = :houseNumber,
                            postal_code = :postalCode, town = :town, country = :country,
                            contact_email = :contactEmail, billing_zone = :billingZone,
                            search_text = :searchText, version = version + 1
                        where id = :id and version = :version
                        """), organisation.details())
                        .bind("id", organisation.id().value())
                        .bind("version", organisation.version())
                        .execute());
        store.append(changed);
    }

    private static <S extends SqlStatement<S>> S bind(S statement, OrganisationDetails details) {
        var address = Optional.ofNullable(details.address());
        return statement
                .bind("name", details.name().text())
                .bind("kind", details.kind().code())
                .bind("street", address.map(PostalAddress::street).orElse(null))
                .bind("houseNumber", address.map(PostalAddress::houseNumber).orElse(null))
                .bind("postalCode", address.map(PostalAddress::postalCode).orElse(null))
                .bind("town", address.map(PostalAddress::town).orElse(null))
                .bind("country", address.map(PostalAddress::country).orElse(null))
                .bind(
                        "contactEmail",
                        details.contact() == null ? null : details.contact().text())
                .bind("billingZone", details.billingZone().name())
                .bind("searchText", SearchText.of(details.name().text()));
    }
}
