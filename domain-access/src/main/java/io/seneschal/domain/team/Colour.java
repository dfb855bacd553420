package io.seneschal.domain.team;

import io.seneschal.domain.team.TeamRefusal.UnusableColour;
import java.util.Locale;
import java.util.regex.Pattern;

/** By which a team is recognised at a glance: {@code #1e90ff}, as the web writes it. */
public record Colour(String text) {

    private static final Pattern SHAPE = Pattern.compile("#[0-9a-f]{6}");

    /** @throws UnusableColour if it is not six hexadecimal digits behind a hash */
    public Colour {
        text = text.strip().toLowerCase(Locale.ROOT);
        if (!SHAPE.matcher(text).matches()) {
            throw new UnusableColour(text);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
