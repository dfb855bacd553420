package io.seneschal.domain.billing;

import io.seneschal.domain.organisation.PostalAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The provider as it was when a paper was issued; what changes later leaves the paper as it is (PAY-9). */
public record Issuer(
        String name,
        PostalAddress address,
        List<String> contacts,
        @Nullable Vat vat,
        boolean isSpecimen) {

    public Issuer {
        contacts = List.copyOf(contacts);
    }
}
