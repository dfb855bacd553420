package io.seneschal.domain.organisation;

import io.seneschal.domain.shared.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How an organisation is called and reached, and in whose calendar it pays.
 *
 * @param contact where the organisation as a whole can be written to; {@code null} while nobody has said
 */
public record OrganisationDetails(
        OrganisationName name,
        OrganisationKind kind,
        @Nullable PostalAddress address,
        @Nullable EmailAddress contact,
        BillingZone billingZone) {

    /** Of an organisation of which only the name is known. */
    public static OrganisationDetails named(OrganisationName name, OrganisationKind kind) {
        return new OrganisationDetails(name, kind, null, null, BillingZone.DEFAULT);
    }

    /** The names of the details in which two differ. */
    List<String> differencesTo(OrganisationDetails other) {
        var fields = new ArrayList<String>();
        if (!name.equals(other.name)) {
            fields.add("name");
        }
        if (kind != other.kind) {
            fields.add("kind");
        }
        if (!Objects.equals(address, other.address)) {
            fields.add("address");
        }
        if (!Objects.equals(contact, other.contact)) {
            fields.add("contact_email");
        }
        if (!billingZone.equals(other.billingZone)) {
            fields.add("billing_zone");
        }
        return fields;
    }
}
