package io.seneschal.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.seneschal.application.billing.Papers;
import io.seneschal.domain.billing.CreditNote;
import io.seneschal.domain.billing.Invoice;
import io.seneschal.domain.billing.ProForma;

/** Papers that say what they are, and no more; the real ones are tested where they live. */
final class PlainPapers implements Papers {

    @Override
    public byte[] invoice(Invoice invoice, Words words) {
        return text("invoice " + invoice.number(), words);
    }

    @Override
    public byte[] creditNote(CreditNote note, Words words) {
        return text("credit note " + note.number(), words);
    }

    @Override
    public byte[] proForma(ProForma proForma, Words words) {
        return text("pro forma " + proForma.reference(), words);
    }

    private static byte[] text(String what, Words words) {
        return (what + " " + words.language().tag() + " " + words.ofType("mail-service")).getBytes(UTF_8);
    }
}
