package io.seneschal.documents;

import io.seneschal.documents.Typesetting.Style;
import io.seneschal.domain.billing.Issuer;
import io.seneschal.domain.billing.Recipient;
import io.seneschal.domain.organisation.PostalAddress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The top of a paper: who writes, to whom, and what about. */
final class LetterHead {

    private static final float WINDOW = Sheets.LEFT + Sheets.mm(98);
    private static final float WINDOW_TOP = Sheets.TOP - Sheets.mm(32);
    private static final float TITLE_TOP = Sheets.TOP - Sheets.mm(68);
    private static final float VALUES = Sheets.LEFT + Sheets.mm(32);
    private static final float NAME = 14;
    private static final float TITLE = 17;

    private final Sheets sheets;
    private final Wording wording;

    LetterHead(Sheets sheets, Wording wording) {
        this.sheets = sheets;
        this.wording = wording;
    }

    void write(Issuer issuer, Recipient recipient, String title) throws IOException {
        sheets.moveTo(Sheets.TOP);
        block(
                List.of(issuer.name()),
                Sheets.LEFT,
                WINDOW - Sheets.LEFT,
                Style.TEXT.inBold().ofSize(NAME));
        sheets.moveDown(Sheets.mm(0.5f));
        block(address(issuer.address(), issuer.address().country()), Sheets.LEFT, WINDOW - Sheets.LEFT, Style.SMALL);
        block(issuer.contacts(), Sheets.LEFT, WINDOW - Sheets.LEFT, Style.SMALL);
        var afterIssuer = sheets.y();

        sheets.moveTo(WINDOW_TOP);
        block(
                List.of(recipient.name().text()),
                WINDOW,
                Sheets.RIGHT - WINDOW,
                Style.TEXT.inBold().ofSize(10.5f));
        block(
                address(recipient.address(), issuer.address().country()),
                WINDOW,
                Sheets.RIGHT - WINDOW,
                Style.TEXT.ofSize(10.5f));

        sheets.moveTo(Math.min(TITLE_TOP, Math.min(afterIssuer, sheets.y()) - Sheets.mm(12)));
        block(
                List.of(title),
                Sheets.LEFT,
                Sheets.RIGHT - Sheets.LEFT,
                Style.TEXT.inBold().ofSize(TITLE));
        sheets.moveDown(Sheets.mm(3));
        if (issuer.isSpecimen()) {
            sheets.paragraph(wording.text("specimen"), Style.WARNING);
            sheets.moveDown(Sheets.mm(3));
        }
    }

    /** A label, and what it is here. */
    void fact(String label, String value) throws IOException {
        sheets.left(wording.text(label), Sheets.LEFT, Style.TEXT.inGrey());
        block(List.of(value), VALUES, Sheets.RIGHT - VALUES, Style.TEXT);
    }

    void vatNumber(Issuer issuer) throws IOException {
        var vat = issuer.vat();
        if (vat != null) {
            fact("label.vat", vat.number());
        }
    }

    private void block(List<String> lines, float x, float width, Style style) throws IOException {
        for (var text : lines) {
            for (var line : sheets.lines(text, width, style)) {
                sheets.left(line, x, style);
                sheets.moveDown(style.leading());
            }
        }
    }

    /** The country stands below where it is another one than where the letter comes from. */
    private List<String> address(@Nullable PostalAddress address, String home) {
        if (address == null) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        if (address.street() != null) {
            lines.add(
                    address.houseNumber() == null ? address.street() : address.street() + " " + address.houseNumber());
        }
        lines.add(address.postalCode() + " " + address.town());
        if (!address.country().equals(home)) {
            lines.add(Locale.of("", address.country()).getDisplayCountry(wording.locale()));
        }
        return lines;
    }
}
