package io.seneschal.documents;

import io.seneschal.domain.billing.Issuer;
import io.seneschal.domain.billing.ProForma;
import io.seneschal.domain.billing.Recipient;
import io.seneschal.domain.organisation.PostalAddress;
import io.seneschal.domain.shared.Language;
import java.io.IOException;
import java.math.BigDecimal;
import net.codecrete.qrbill.canvas.PDFCanvas;
import net.codecrete.qrbill.canvas.PDFFontSettings;
import net.codecrete.qrbill.generator.Address;
import net.codecrete.qrbill.generator.Bill;
import net.codecrete.qrbill.generator.GraphicsFormat;
import net.codecrete.qrbill.generator.OutputSize;
import net.codecrete.qrbill.generator.QRBill;
import net.codecrete.qrbill.generator.SPSCharacterSet;
import net.codecrete.qrbill.generator.SeparatorType;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** The payment part and receipt of a Swiss QR-bill at the foot of the last page (PAY-4). */
final class QrSlip {

    private static final int LONGEST_NAME = 70;

    private QrSlip() {}

    static void add(PDDocument document, ProForma proForma, Language language) throws IOException {
        try (var canvas = new PDFCanvas(document, PDFCanvas.LAST_PAGE, PDFFontSettings.embeddedLiberationSans())) {
            QRBill.draw(bill(proForma, language), canvas);
        }
    }

    static Bill bill(ProForma proForma, Language language) {
        var bill = new Bill();
        bill.setCharacterSet(SPSCharacterSet.EXTENDED_LATIN);
        bill.setAccount(proForma.account().text());
        bill.setCreditor(creditor(proForma.issuer()));
        bill.setAmount(new BigDecimal(proForma.amount().amount()));
        bill.setCurrency(proForma.amount().currency().code());
        bill.setReference(proForma.reference().text());
        bill.updateReferenceType();
        bill.setDebtor(debtor(proForma.recipient()));
        bill.getFormat().setLanguage(languageOf(language));
        bill.getFormat().setOutputSize(OutputSize.A4_PORTRAIT_SHEET);
        bill.getFormat().setGraphicsFormat(GraphicsFormat.PDF);
        bill.getFormat().setSeparatorType(SeparatorType.DASHED_LINE_WITH_SCISSORS);
        return bill;
    }

    private static Address creditor(Issuer issuer) {
        return address(issuer.name(), issuer.address());
    }

    /** Nobody where the organisation has told no address, or has a name in letters that QR-bills don't have: customers write it themselves. */
    private static @Nullable Address debtor(Recipient recipient) {
        var address = recipient.address();
        var name = recipient.name().text();
        return address == null || !canBeWritten(name) || !canBeWritten(address.town())
                ? null
                : address(shortened(name), address);
    }

    private static Address address(String name, PostalAddress at) {
        var address = new Address();
        address.setName(name);
        address.setStreet(at.street());
        address.setHouseNo(at.houseNumber());
        address.setPostalCode(at.postalCode());
        address.setTown(at.town());
        address.setCountryCode(at.country());
        return address;
    }

    private static boolean canBeWritten(String text) {
        return text.codePoints().allMatch(SPSCharacterSet.EXTENDED_LATIN::contains);
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME - 1).strip() + ".";
    }

    /** QR-bills are written in the languages of the country, or in English. */
    private static net.codecrete.qrbill.generator.Language languageOf(Language language) {
        return switch (language) {
            case DE -> net.codecrete.qrbill.generator.Language.DE;
            case FR -> net.codecrete.qrbill.generator.Language.FR;
            case IT -> net.codecrete.qrbill.generator.Language.IT;
            case EN, ES -> net.codecrete.qrbill.generator.Language.EN;
        };
    }
}
