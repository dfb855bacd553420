package io.seneschal.documents;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * Text in the fonts of one document, of which what is used is embedded: Liberation Sans, and DejaVu Sans for what it lacks.
 * What neither has, such as Chinese, is a box on paper; copied or searched for, all text is what it was.
 */
final class Typesetting {

    /** Stands for a character that no font has. */
    private static final int BOX = 0x25A1;

    private static final String REGULAR = "/fonts/LiberationSans-Regular.ttf";
    private static final String BOLD = "/fonts/LiberationSans-Bold.ttf";
    private static final String OTHERS = "DejaVuSans.ttf";
    private static final float PER_EM = 1000;

    private final PDDocument document;
    private final Face regular;
    private final Face bold;
    private @Nullable Face others;

    Typesetting(PDDocument document) throws IOException {
        this.document = document;
        this.regular = face(REGULAR);
        this.bold = face(BOLD);
    }

    /** How a text looks. */
    record Style(float size, boolean isBold, Color colour) {

        static final Style TEXT = new Style(9.5f, false, Color.BLACK);
        static final Style SMALL = new Style(7.5f, false, new Color(90, 90, 90));
        static final Style WARNING = new Style(9.5f, true, new Color(176, 0, 32));

        Style inBold() {
            return new Style(size, true, colour);
        }

        Style inGrey() {
            return new Style(size, isBold, SMALL.colour);
        }

        Style ofSize(float otherSize) {
            return new Style(otherSize, isBold, colour);
        }

        /** From one base line to the next. */
        float leading() {
            return size * 1.3f;
        }
    }

    private record Face(TrueTypeFont outlines, PDFont font) {
        boolean has(int character) throws IOException {
            return outlines.getUnicodeCmapLookup().getGlyphId(character) != 0;
        }
    }

    private record Piece(Face face, String text) {}

    /** Sets one line from a point of its base line to the right. */
    void set(PDPageContentStream page, String line, float x, float y, Style style) throws IOException {
        var visual = VisualText.of(line);
        var pieces = pieces(visual, style);
        var asRead = pieces.stream().map(Piece::text).reduce("", String::concat).equals(line);
        if (!asRead) {
            var properties = new COSDictionary();
            properties.setString(COSName.ACTUAL_TEXT, line);
            page.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(properties));
        }
        page.beginText();
        page.setNonStrokingColor(style.colour());
        page.newLineAtOffset(x, y);
        for (var piece : pieces) {
            page.setFont(piece.face().font(), style.size());
            page.showText(piece.text());
        }
        page.endText();
        if (!asRead) {
            page.endMarkedContent();
        }
    }

    /** Sets one line so that it ends at a point. */
    void setTo(PDPageContentStream page, String line, float end, float y, Style style) throws IOException {
        set(page, line, end - width(line, style), y, style);
    }

    float width(String line, Style style) throws IOException {
        var width = 0f;
        for (var piece : pieces(VisualText.of(line), style)) {
            width += piece.face().font().getStringWidth(piece.text()) / PER_EM * style.size();
        }
        return width;
    }

    /** The text in lines that are not wider than this, broken between words where it can be. */
    List<String> lines(String text, float widest, Style style) throws IOException {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.split(" ", -1)) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, style) <= widest) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (width(line, style) > widest) {
                var end = fitting(line, widest, style);
                lines.add(line.substring(0, end));
                line = line.substring(end);
            }
        }
        lines.add(line);
        return lines;
    }

    /** How much of a word that is too long stands in a line: at least one character. */
    private int fitting(String word, float widest, Style style) throws IOException {
        var end = word.offsetByCodePoints(0, 1);
        while (end < word.length()) {
            var next = word.offsetByCodePoints(end, 1);
            if (width(word.substring(0, next), style) > widest) {
                break;
            }
            end = next;
        }
        return end;
    }

    private List<Piece> pieces(String visual, Style style) throws IOException {
        var pieces = new ArrayList<Piece>();
        for (var character : VisualText.characters(visual)) {
            if (Character.getType(character) == Character.FORMAT || isVariation(character)) {
                continue;
            }
            var face = face(character, style);
            var shown = Character.toString(face.has(character) ? character : BOX);
            if (!pieces.isEmpty() && pieces.getLast().face().equals(face)) {
                pieces.set(pieces.size() - 1, new Piece(face, pieces.getLast().text() + shown));
            } else {
                pieces.add(new Piece(face, shown));
            }
        }
        return pieces;
    }

    private static boolean isVariation(int character) {
        return character >= 0xFE00 && character <= 0xFE0F;
    }

    private Face face(int character, Style style) throws IOException {
        var usual = style.isBold() ? bold : regular;
        return usual.has(character) ? usual : others();
    }

    private Face others() throws IOException {
        var loaded = others;
        if (loaded == null) {
            loaded = face(OTHERS);
            others = loaded;
        }
        return loaded;
    }

    private Face face(String resource) throws IOException {
        try (var in = open(resource)) {
            var outlines = new TTFParser().parse(new RandomAccessReadBuffer(in));
            return new Face(outlines, PDType0Font.load(document, outlines, true));
        }
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(Typesetting.class.getResourceAsStream(resource), resource);
    }
}
