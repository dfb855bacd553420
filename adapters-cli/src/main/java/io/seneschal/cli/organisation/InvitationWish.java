package io.seneschal.cli.organisation;

import io.seneschal.domain.organisation.ContactPreferences;
import io.seneschal.domain.organisation.Offer;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.organisation.Terms;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.PersonName;
import io.seneschal.domain.shared.PreferredLocale;
import picocli.CommandLine.Option;

/** Who is invited, and as what. */
public final class InvitationWish {

    @Option(names = "--email", paramLabel = "ADDRESS", required = true, description = "Whom to invite.")
    String email;

    @Option(names = "--first-name", paramLabel = "NAME", required = true, description = "First name.")
    String firstName;

    @Option(names = "--last-name", paramLabel = "NAME", required = true, description = "Last name.")
    String lastName;

    @Option(
            names = "--locale",
            paramLabel = "TAG",
            required = true,
            description = "Language and region: de-CH. Languages are en, fr, de, it, es.")
    String locale;

    @Option(names = "--billing", description = "With the right to see and pay invoices.")
    boolean billing;

    @Option(names = "--contact-billing", description = "With mail about bills.")
    boolean contactBilling;

    @Option(names = "--contact-product", description = "With mail about products.")
    boolean contactProduct;

    @Option(
            names = "--anybody",
            description = "Let whoever has the link accept; otherwise only the invited address can.")
    boolean anybody;

    /** @param role the code of the role in which they are invited */
    public Offer offer(String role) {
        return new Offer(
                new EmailAddress(email),
                new PersonName(firstName, lastName),
                new PreferredLocale(locale),
                new Terms(Coded.of(Role.class, role), billing, new ContactPreferences(contactBilling, contactProduct)),
                !anybody);
    }
}
