package io.seneschal.documents;

import io.seneschal.documents.Typesetting.Style;
import io.seneschal.domain.billing.InvoiceLine;
import io.seneschal.domain.shared.Money;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What is paid for, line by line, with its head again on each page; and below it what it comes to. */
final class LinesTable {

    private static final float PERIOD = Sheets.LEFT + Sheets.mm(82);
    private static final float QUANTITY = Sheets.LEFT + Sheets.mm(124);
    private static final float NAME_WIDTH = PERIOD - Sheets.LEFT - Sheets.mm(4);
    private static final float PERIOD_WIDTH = QUANTITY - PERIOD - Sheets.mm(2);
    private static final float SUMS = Sheets.LEFT + Sheets.mm(82);
    private static final float DARK = 0.2f;
    private static final float LIGHT = 0.8f;
    private static final float GAP = Sheets.mm(2.2f);

    private final Sheets sheets;
    private final Wording wording;

    LinesTable(Sheets sheets, Wording wording) {
        this.sheets = sheets;
        this.wording = wording;
    }

    void head(Object currency) throws IOException {
        var style = Style.SMALL.inBold();
        sheets.left(wording.text("column.description"), Sheets.LEFT, style);
        sheets.left(wording.text("column.period"), PERIOD, style);
        sheets.left(wording.text("column.quantity"), QUANTITY, style);
        sheets.right(wording.text("column.amount", Map.of("currency", currency)), Sheets.RIGHT, style);
        sheets.moveDown(GAP);
        sheets.rule(Sheets.LEFT, Sheets.RIGHT, DARK);
        sheets.moveDown(GAP + Style.TEXT.size());
    }

    void lines(List<InvoiceLine> lines) throws IOException {
        for (var line : lines) {
            row(
                    line.name().text(),
                    wording.type(line.type()),
                    wording.period(line.from(), line.until()),
                    wording.terms(line.terms(), line.term()),
                    line.amount());
        }
    }

    void row(String name, String below, String period, String quantity, Money amount) throws IOException {
        var names = sheets.lines(name, NAME_WIDTH, Style.TEXT);
        var belows = below.isEmpty() ? List.<String>of() : sheets.lines(below, NAME_WIDTH, Style.SMALL);
        var height = names.size() * Style.TEXT.leading() + belows.size() * Style.SMALL.leading() + 2 * GAP;
        if (!sheets.has(height)) {
            sheets.turn();
            head(amount.currency());
        }
        var top = sheets.y();
        for (var part : sheets.lines(period, PERIOD_WIDTH, Style.TEXT)) {
            sheets.left(part, PERIOD, Style.TEXT);
            sheets.moveDown(Style.TEXT.leading());
        }
        var afterPeriod = sheets.y();
        sheets.moveTo(top);
        sheets.left(quantity, QUANTITY, Style.TEXT);
        sheets.right(Wording.amount(amount), Sheets.RIGHT, Style.TEXT);
        for (var part : names) {
            sheets.left(part, Sheets.LEFT, Style.TEXT);
            sheets.moveDown(Style.TEXT.leading());
        }
        for (var part : belows) {
            sheets.left(part, Sheets.LEFT, Style.SMALL);
            sheets.moveDown(Style.SMALL.leading());
        }
        sheets.moveTo(Math.min(sheets.y(), afterPeriod) + Style.TEXT.size() - GAP);
        sheets.rule(Sheets.LEFT, Sheets.RIGHT, LIGHT);
        sheets.moveDown(GAP + Style.TEXT.size());
    }

    /** One of the sums below, on the right. */
    void sum(String label, Money amount, Style style) throws IOException {
        if (!sheets.has(style.leading())) {
            sheets.turn();
        }
        sheets.left(label, SUMS, style);
        sheets.right(Wording.amount(amount), Sheets.RIGHT, style);
        sheets.moveDown(style.leading() + 1);
    }

    void doubleRule() throws IOException {
        sheets.moveDown(-Style.TEXT.size() + GAP);
        sheets.rule(SUMS, Sheets.RIGHT, DARK);
        sheets.moveDown(GAP + Style.TEXT.size());
    }
}
