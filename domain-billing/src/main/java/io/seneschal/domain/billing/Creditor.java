package io.seneschal.domain.billing;

import io.seneschal.domain.billing.TransferRefusal.NoAccount;
import io.seneschal.domain.organisation.PostalAddress;
import io.seneschal.domain.shared.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The provider, as it stands on its papers and takes transfers.
 *
 * @param name 1 to 70 characters, as a QR-bill holds no more
 * @param contacts lines that tell how it is reached: an address for mail, a web site
 * @param vat the tax that its prices include; {@code null} if it owes none
 * @param isSpecimen whether it is an example: then its papers say that nobody should pay them
 */
public record Creditor(
        String name,
        PostalAddress address,
        Map<Currency, CreditorAccount> accounts,
        List<String> contacts,
        @Nullable Vat vat,
        boolean isSpecimen) {

    public Creditor {
        accounts = Map.copyOf(accounts);
        contacts = List.copyOf(contacts);
    }

    /** @throws NoAccount if it takes no transfers in that currency */
    public CreditorAccount account(Currency currency) {
        return Optional.ofNullable(accounts.get(currency)).orElseThrow(() -> new NoAccount(currency));
    }

    /** As what it stands on the papers it issues today. */
    public Issuer issuer() {
        return new Issuer(name, address, contacts, vat, isSpecimen);
    }
}
