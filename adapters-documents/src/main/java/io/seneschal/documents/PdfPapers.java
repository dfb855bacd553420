package io.seneschal.documents;

import io.seneschal.application.billing.Papers;
import io.seneschal.documents.Typesetting.Style;
import io.seneschal.domain.billing.CreditNote;
import io.seneschal.domain.billing.Invoice;
import io.seneschal.domain.billing.InvoiceLine;
import io.seneschal.domain.billing.ProForma;
import io.seneschal.domain.shared.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Papers made by PDFBox. Nothing of it is loaded before somebody asks for one. */
public final class PdfPapers implements Papers {

    public PdfPapers() {}

    @Override
    public byte[] invoice(Invoice invoice, Words words) {
        return written(new Wording(words), (sheets, wording) -> {
            var title = wording.text("invoice.title", Map.of("number", invoice.number()));
            var letter = new LetterHead(sheets, wording);
            letter.write(invoice.issuer(), invoice.recipient(), title);
            letter.fact("label.date", wording.day(invoice.issuedOn()));
            letter.fact("label.customer", invoice.organisation().toString());
            letter.vatNumber(invoice.issuer());
            var table = table(sheets, wording, invoice.lines(), invoice.total());
            total(table, wording, invoice.total());
            vat(table, wording, invoice);
            if (invoice.fromPrepaid().isPositive() && !invoice.fromPrepaid().equals(invoice.total())) {
                table.sum(wording.text("from-prepaid"), invoice.fromPrepaid(), Style.TEXT);
                table.sum(wording.method(invoice.paidBy()), invoice.total().minus(invoice.fromPrepaid()), Style.TEXT);
            }
            sheets.moveDown(Sheets.mm(6));
            sheets.paragraph(
                    wording.text(
                            "paid",
                            Map.of(
                                    "date",
                                    wording.day(invoice.issuedOn()),
                                    "method",
                                    wording.method(invoice.paidBy()))),
                    Style.TEXT);
            sheets.describe(title, invoice.issuer().name(), invoice.createdAt(), wording);
            return saved(sheets.bind(foot(invoice.issuer().name(), title), wording));
        });
    }

    @Override
    public byte[] creditNote(CreditNote note, Words words) {
        return written(new Wording(words), (sheets, wording) -> {
            var title = wording.text("credit-note.title", Map.of("number", note.number()));
            var letter = new LetterHead(sheets, wording);
            letter.write(note.issuer(), note.recipient(), title);
            letter.fact("label.date", wording.day(note.issuedOn()));
            letter.fact("label.for-invoice", note.invoiceNumber().toString());
            letter.fact("label.customer", note.organisation().toString());
            letter.vatNumber(note.issuer());
            letter.fact("label.reason", wording.reason(note.reason()));
            sheets.moveDown(Sheets.mm(8));
            var table = new LinesTable(sheets, wording);
            table.sum(wording.text("credit"), note.amount(), Style.TEXT);
            table.doubleRule();
            total(table, wording, note.amount());
            var vat = note.issuer().vat();
            if (vat != null) {
                table.sum(wording.text("vat", Map.of("percent", vat.percent())), vat.within(note.amount()), Style.TEXT);
            }
            sheets.moveDown(Sheets.mm(6));
            sheets.paragraph(wording.text("credited", Map.of("date", wording.day(note.issuedOn()))), Style.TEXT);
            sheets.describe(title, note.issuer().name(), note.createdAt(), wording);
            return saved(sheets.bind(foot(note.issuer().name(), title), wording));
        });
    }

    @Override
    public byte[] proForma(ProForma proForma, Words words) {
        return written(new Wording(words), (sheets, wording) -> {
            var title = wording.text("pro-forma.title");
            var letter = new LetterHead(sheets, wording);
            letter.write(proForma.issuer(), proForma.recipient(), title);
            letter.fact("label.date", wording.day(proForma.issuedOn()));
            letter.fact("label.customer", proForma.organisation().toString());
            letter.fact("label.account", proForma.account().grouped());
            letter.fact("label.reference", proForma.reference().grouped());
            letter.vatNumber(proForma.issuer());
            var whole = proForma.amount().plus(proForma.fromPrepaid());
            var table = table(sheets, wording, proForma.lines(), whole);
            if (proForma.fromPrepaid().isPositive()) {
                total(table, wording, whole);
                table.sum(
                        wording.text("from-prepaid.later"),
                        proForma.fromPrepaid().negated(),
                        Style.TEXT);
            }
            table.sum(
                    wording.text("to-transfer", Map.of("currency", whole.currency())),
                    proForma.amount(),
                    Style.TEXT.inBold());
            sheets.moveDown(Sheets.mm(6));
            sheets.paragraph(transfer(wording, proForma), Style.TEXT);
            sheets.describe(title, proForma.issuer().name(), proForma.createdAt(), wording);
            if (proForma.account().isSwiss()) {
                sheets.leaveRoomForSlip();
            }
            var document = sheets.bind(foot(proForma.issuer().name(), title), wording);
            if (proForma.account().isSwiss()) {
                QrSlip.add(document, proForma, wording.language());
            }
            return saved(document);
        });
    }

    private static String transfer(Wording wording, ProForma proForma) {
        return wording.text(
                proForma.lines().isEmpty() ? "transfer.deposit" : "transfer",
                Map.of(
                        "amount",
                        Wording.amountAndCurrency(proForma.amount()),
                        "reference",
                        proForma.reference().grouped()));
    }

    private static LinesTable table(Sheets sheets, Wording wording, List<InvoiceLine> lines, Money whole)
            throws IOException {
        sheets.moveDown(Sheets.mm(8));
        var table = new LinesTable(sheets, wording);
        table.head(whole.currency());
        if (lines.isEmpty()) {
            table.row(wording.text("deposit"), "", "", "", whole);
        } else {
            table.lines(lines);
        }
        return table;
    }

    private static void total(LinesTable table, Wording wording, Money total) throws IOException {
        table.sum(wording.text("total", Map.of("currency", total.currency())), total, Style.TEXT.inBold());
    }

    private static void vat(LinesTable table, Wording wording, Invoice invoice) throws IOException {
        var vat = invoice.issuer().vat();
        if (vat != null) {
            table.sum(wording.text("vat", Map.of("percent", vat.percent())), vat.within(invoice.total()), Style.TEXT);
        }
    }

    private static String foot(String issuer, String title) {
        return issuer + " · " + title;
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var file = new ByteArrayOutputStream();
        document.save(file);
        return file.toByteArray();
    }

    private static byte[] written(Wording wording, Writing writing) {
        try (var sheets = new Sheets()) {
            return writing.write(sheets, wording);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A paper in memory can't be written", impossible);
        }
    }

    private interface Writing {
        byte[] write(Sheets sheets, Wording wording) throws IOException;
    }
}
