package io.seneschal.domain.support;

import static java.util.stream.Collectors.joining;

import io.seneschal.domain.shared.Line;
import io.seneschal.domain.support.TicketRefusal.UnusableText;
import java.text.Normalizer;

/**
 * What people write to each other in a ticket: 1 to 10,000 characters in any script, in lines and paragraphs.
 *
 * <p>It is kept in Unicode NFC, with line feeds between lines, spaces for tabulators and none at the ends.
 */
public record TicketText(String text) {

    private static final int LONGEST = 10_000;

    /** @throws UnusableText if it is empty, too long, or can't be shown */
    public TicketText {
        text = tidied(text);
        var length = text.codePointCount(0, text.length());
        if (length < 1 || length > LONGEST || !text.lines().allMatch(line -> Line.fits(line, 0, LONGEST))) {
            throw new UnusableText(LONGEST);
        }
    }

    private static String tidied(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\t", "    ")
                .lines()
                .map(String::stripTrailing)
                .collect(joining("\n"))
                .strip();
    }

    @Override
    public String toString() {
        return text;
    }
}
