package io.seneschal.documents;

import io.seneschal.documents.Typesetting.Style;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** The pages of one paper, A4, filled from the top: how far down, each page remembers. */
final class Sheets implements AutoCloseable {

    static final float LEFT = mm(20);
    static final float RIGHT = PDRectangle.A4.getWidth() - mm(20);
    static final float TOP = PDRectangle.A4.getHeight() - mm(18);
    static final float BOTTOM = mm(25);

    /** What a QR-bill takes at the foot of a page. */
    static final float SLIP = mm(105);

    private static final float FOOTER = mm(12);
    private static final float THIN = 0.5f;
    private static final float POINTS_PER_MM = 72 / 25.4f;

    private final PDDocument document = new PDDocument();
    private final List<PDPageContentStream> pages = new ArrayList<>();
    private final Typesetting typesetting;
    private boolean slipAtTheEnd;
    private float y;

    Sheets() throws IOException {
        this.typesetting = new Typesetting(document);
        turn();
    }

    static float mm(float millimetres) {
        return millimetres * POINTS_PER_MM;
    }

    /** Where the next line begins, from the foot of the page. */
    float y() {
        return y;
    }

    void moveTo(float height) {
        y = height;
    }

    void moveDown(float height) {
        y -= height;
    }

    /** Whether so much still fits above the foot of this page. */
    boolean has(float height) {
        return y - height >= BOTTOM;
    }

    /** Goes on on the next page. */
    void turn() throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        pages.add(new PDPageContentStream(document, page));
        y = TOP;
    }

    /** Leaves the foot of the last page free for a slip, on a page of its own if need be. */
    void leaveRoomForSlip() throws IOException {
        if (y < SLIP + mm(5)) {
            turn();
        }
        slipAtTheEnd = true;
    }

    void left(String line, float x, Style style) throws IOException {
        typesetting.set(page(), line, x, y, style);
    }

    void right(String line, float end, Style style) throws IOException {
        typesetting.setTo(page(), line, end, y, style);
    }

    List<String> lines(String text, float widest, Style style) throws IOException {
        return typesetting.lines(text, widest, style);
    }

    /** Text in as many lines and pages as it needs. */
    void paragraph(String text, Style style) throws IOException {
        for (var line : lines(text, RIGHT - LEFT, style)) {
            if (!has(style.leading())) {
                turn();
            }
            left(line, LEFT, style);
            moveDown(style.leading());
        }
    }

    void rule(float from, float to, float grey) throws IOException {
        page().setLineWidth(THIN);
        page().setStrokingColor(grey);
        page().moveTo(from, y);
        page().lineTo(to, y);
        page().stroke();
    }

    /** Writes the feet of all pages, and closes them: from here on only a slip can be added. */
    PDDocument bind(String foot, Wording wording) throws IOException {
        for (var number = 1; number <= pages.size(); number++) {
            var page = pages.get(number - 1);
            if (!slipAtTheEnd || number < pages.size()) {
                var counted = wording.text("page", Map.of("page", number, "pages", pages.size()));
                typesetting.set(page, foot, LEFT, FOOTER, Style.SMALL);
                typesetting.setTo(page, counted, RIGHT, FOOTER, Style.SMALL);
            }
            page.close();
        }
        return document;
    }

    /** Lets the file tell what it is, so that it is the same whenever it is made. */
    void describe(String title, String author, Instant at, Wording wording) {
        var calendar = GregorianCalendar.from(at.atZone(ZoneOffset.UTC));
        var about = document.getDocumentInformation();
        about.setTitle(title);
        about.setAuthor(author);
        about.setProducer("Seneschal");
        about.setCreationDate(calendar);
        about.setModificationDate(calendar);
        var catalogue = document.getDocumentCatalog();
        catalogue.setLanguage(wording.language().tag());
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalogue.setViewerPreferences(preferences);
        document.setDocumentId(at.toEpochMilli());
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private PDPageContentStream page() {
        return pages.getLast();
    }
}
