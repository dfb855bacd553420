package io.seneschal.domain.organisation;

import io.seneschal.domain.organisation.OrganisationRefusal.UnusableName;
import io.seneschal.domain.shared.Line;
import io.seneschal.domain.shared.PersonName;

/** What an organisation is called: 1 to 255 characters that can be shown on an invoice, in any script. */
public record OrganisationName(String text) {

    private static final int LONGEST = 255;

    /** @throws UnusableName if it is empty, too long, or can't be shown */
    public OrganisationName {
        text = Line.tidy(text);
        if (!Line.fits(text, 1, LONGEST)) {
            throw new UnusableName(text, LONGEST);
        }
    }

    /** A private person's organisation bears the person's name (USR-3). */
    public static OrganisationName of(PersonName person) {
        return new OrganisationName(person.full());
    }

    @Override
    public String toString() {
        return text;
    }
}
