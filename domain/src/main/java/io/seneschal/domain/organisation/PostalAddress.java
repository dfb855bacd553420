package io.seneschal.domain.organisation;

import io.seneschal.domain.organisation.OrganisationRefusal.UnusableAddress;
import io.seneschal.domain.shared.Line;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where an organisation is, in the parts a Swiss QR-bill asks for: street and house number as one is used to write them,
 * postal code, town, and the country's two letters (ISO 3166-1).
 *
 * @param street 1 to 70 characters; {@code null} where a place has none
 * @param houseNumber 1 to 16 characters, or {@code null}
 * @param postalCode 1 to 16 characters
 * @param town 1 to 35 characters
 */
public record PostalAddress(
        @Nullable String street, @Nullable String houseNumber, String postalCode, String town, String country) {

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    /** @throws UnusableAddress naming the part that can't be used */
    public PostalAddress {
        street = street == null ? null : usable("street", street, 70);
        houseNumber = houseNumber == null ? null : usable("house_number", houseNumber, 16);
        postalCode = usable("postal_code", postalCode, 16);
        town = usable("town", town, 35);
        if (!COUNTRIES.contains(country)) {
            throw new UnusableAddress("country", country);
        }
    }

    private static String usable(String part, String text, int longest) {
        var tidied = Line.tidy(text);
        if (!Line.fits(tidied, 1, longest)) {
            throw new UnusableAddress(part, tidied);
        }
        return tidied;
    }
}
