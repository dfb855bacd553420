package io.seneschal.documents;

import static io.seneschal.documents.SamplePapers.CLUB;
import static io.seneschal.documents.SamplePapers.creditNote;
import static io.seneschal.documents.SamplePapers.invoice;
import static io.seneschal.documents.SamplePapers.line;
import static io.seneschal.documents.SamplePapers.lines;
import static io.seneschal.documents.SamplePapers.proForma;
import static io.seneschal.documents.SamplePapers.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.domain.billing.Iban;
import io.seneschal.domain.billing.ProForma;
import io.seneschal.domain.billing.Recipient;
import io.seneschal.domain.organisation.OrganisationName;
import io.seneschal.domain.organisation.PostalAddress;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.shared.Money;
import io.seneschal.testing.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import net.codecrete.qrbill.generator.Bill;
import net.codecrete.qrbill.generator.QRBill;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PapersTest {

    static final Money AMOUNT = new Money(1_234_50, Currency.CHF);

    final PdfPapers papers = new PdfPapers();

    static ReadPaper read(byte[] file) {
        return new ReadPaper(file);
    }

    /** For whoever wants to see them: in target/papers. */
    static byte[] shown(String name, byte[] file) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "papers"));
        Files.write(folder.resolve(name + ".pdf"), file);
        return file;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @Rule("NOT-2")
    void papers_say_the_same_in_every_language(Language language) throws IOException {
        assertThat(bundle(language).stringPropertyNames())
                .isEqualTo(bundle(Language.EN).stringPropertyNames());
        assertThat(bundle(language)).doesNotContainValue("");
    }

    static Properties bundle(Language language) throws IOException {
        var bundle = new Properties();
        var file = Path.of("..", "application", "src", "main", "resources", "io", "seneschal", "application")
                .resolve("papers_" + language.tag() + ".properties");
        try (var reader = Files.newBufferedReader(file)) {
            bundle.load(reader);
        }
        return bundle;
    }

    @Nested
    class An_invoice {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        EN | Invoice 2026-00017  | 30 November 2026        | including 8.1 % VAT | 1 year | Paid on
                        DE | Rechnung 2026-00017 | 30. November 2026       | inkl. 8.1 % MWST    | 1 Jahr | Bezahlt am
                        FR | Facture 2026-00017  | 30 novembre 2026        | dont TVA 8.1 %      | 1 an   | Payé le
                        IT | Fattura 2026-00017  | 30 novembre 2026        | di cui IVA 8.1 %    | 1 anno | Pagato il
                        ES | Factura 2026-00017  | 30 de noviembre de 2026 | incluye 8.1 % de IVA | 1 año | Pagado el
                        """)
        @Rule({"PAY-9", "NOT-2"})
        void has_text_that_can_be_selected_in_each_language(
                Language language, String title, String day, String vat, String term, String paid) throws IOException {
            var file = papers.invoice(
                    invoice(CLUB, List.of(line("Website", 1_200_000_05), line("Office files – größer", 1250))),
                    words(language));

            try (var paper = read(shown("invoice-" + language.tag(), file))) {
                assertThat(paper.text())
                        .contains(title, day, vat, term, paid)
                        .contains("Alpenverein Lauterbrunnen", "Dorfstrasse 12", "3822 Lauterbrunnen")
                        .contains("Robert Schneider AG", "Rue du Lac 1268", "2501 Biel", "CHE-123.456.788 MWST")
                        .contains("Website", "Mail service (mail-service)", "1’200’000.05")
                        .contains("Office files – größer", "12.50", "1’200’012.55");
            }
        }

        @Test
        @Rule("PAY-9")
        void is_the_same_file_whenever_it_is_made() {
            var one = invoice(CLUB, lines(3));

            assertThat(papers.invoice(one, words(Language.FR))).isEqualTo(papers.invoice(one, words(Language.FR)));
        }

        @Test
        void tells_programs_what_it_is() throws IOException {
            try (var paper = read(papers.invoice(invoice(CLUB, lines(1)), words(Language.IT)))) {
                var about = paper.document().getDocumentInformation();

                assertThat(about.getTitle()).isEqualTo("Fattura 2026-00017");
                assertThat(about.getAuthor()).isEqualTo("Robert Schneider AG");
                assertThat(about.getCreationDate().toInstant()).isEqualTo("2026-11-30T12:00:00Z");
                assertThat(paper.document().getDocumentCatalog().getLanguage()).isEqualTo("it");
            }
        }

        @Test
        void brings_along_every_font_it_is_set_in() throws IOException {
            var file = papers.invoice(invoice(CLUB, List.of(line("מועדון – клуб – ☀", 100))), words(Language.EN));

            try (var paper = read(file)) {
                assertThat(paper.fonts()).hasSizeGreaterThan(2).allMatch(PDFont::isEmbedded);
            }
        }

        @Test
        void goes_on_for_as_many_pages_as_it_needs_and_repeats_its_head() throws IOException {
            var file = papers.invoice(invoice(CLUB, lines(60)), words(Language.EN));

            try (var paper = read(shown("invoice-of-60-lines", file))) {
                assertThat(paper.pages()).isEqualTo(4);
                for (var page = 1; page <= paper.pages(); page++) {
                    assertThat(paper.text(page)).contains("Page " + page + " of 4", "Description");
                }
                for (var number = 1; number <= 60; number++) {
                    assertThat(paper.text()).containsOnlyOnce("Line " + number + ". ");
                }
                assertThat(paper.text()).contains("750.00");
            }
        }

        @Test
        void breaks_names_that_are_too_long_for_their_place() throws IOException {
            var long255 = new Recipient(
                    new OrganisationName("Donaudampfschifffahrtsgesellschaftskapitän".repeat(6)),
                    new PostalAddress(
                            "Avenue de la Très-Longue-Rue-Qui-N’en-Finit-Pas", "1234 bis", "75008", "Paris", "FR"));
            var file = papers.invoice(invoice(long255, List.of(line("W".repeat(255), 100))), words(Language.FR));

            try (var paper = read(shown("invoice-with-long-names", file))) {
                assertThat(paper.text().replace(" ", ""))
                        .contains("Donaudampfschifffahrtsgesellschaftskapitän".repeat(6), "W".repeat(255));
                assertThat(paper.text()).contains("75008 Paris", "France");
            }
        }

        @Test
        void shows_names_of_any_script_and_never_fails_for_one() throws IOException {
            var recipient = new Recipient(new OrganisationName("نادي جبال الألب (زيورخ) 2026"), CLUB.address());
            var file = papers.invoice(
                    invoice(
                            recipient,
                            List.of(
                                    line("Ελληνικά и кириллица", 100),
                                    line("אתר הבית", 100),
                                    line("日本アルプス 한국", 100),
                                    line("Emoji 😀 👩‍👩‍👧 🏔️ ☀ ok", 100),
                                    line("Đặng Thị Ánh – żółć – İstanbul", 100))),
                    words(Language.DE));

            try (var paper = read(shown("invoice-in-many-scripts", file))) {
                assertThat(paper.text()).contains("Ελληνικά и кириллица", "אתר הבית", "ok", "Đặng Thị Ánh – żółć");
            }
        }
    }

    @Nested
    class A_credit_note {

        @ParameterizedTest
        @EnumSource(Language.class)
        @Rule("PAY-9")
        void names_the_invoice_the_reason_and_the_amount(Language language) throws IOException {
            var file = papers.creditNote(creditNote(), words(language));

            try (var paper = read(shown("credit-note-" + language.tag(), file))) {
                assertThat(paper.text())
                        .contains("CN-2026-00003", "2026-00017", "1’234.50", "was down for a week")
                        .doesNotContain("{", "label.", "credit-note.");
            }
        }
    }

    @Nested
    class A_pro_forma_invoice {

        @ParameterizedTest
        @EnumSource(Language.class)
        @Rule("PAY-4")
        void carries_a_bill_that_banks_can_read(Language language) throws Exception {
            var proForma = proForma(SamplePapers.QR_IBAN, CLUB, List.of(line("Website", 1_234_50)), AMOUNT);
            var file = papers.proForma(proForma, words(language));

            try (var paper = read(shown("pro-forma-" + language.tag(), file))) {
                var bill = QRBill.decodeQrCodeText(paper.qrCode());

                assertThat(QRBill.validate(bill).hasErrors()).isFalse();
                assertThat(bill.getAccount()).isEqualTo("CH4431999123000889012");
                assertThat(bill.getAmount()).isEqualByComparingTo("1234.50");
                assertThat(bill.getCurrency()).isEqualTo("CHF");
                assertThat(bill.getReferenceType()).isEqualTo("QRR");
                assertThat(bill.getReference()).isEqualTo(proForma.reference().text());
                assertThat(bill.getCreditor().getName()).isEqualTo("Robert Schneider AG");
                assertThat(bill.getDebtor().getName()).isEqualTo("Alpenverein Lauterbrunnen");
                assertThat(bill.getDebtor().getTown()).isEqualTo("Lauterbrunnen");
                assertThat(paper.text()).contains(proForma.reference().grouped(), "CHF 1’234.50");
                assertThat(paper.fonts()).allMatch(PDFont::isEmbedded);
            }
        }

        @Test
        @Rule("PAY-4")
        void has_a_creditor_reference_where_the_account_takes_no_other() throws Exception {
            var euros = new Money(5, Currency.EUR);
            var proForma = proForma(SamplePapers.IBAN, CLUB, List.of(), euros);

            try (var paper = read(shown("pro-forma-of-a-deposit", papers.proForma(proForma, words(Language.EN))))) {
                var bill = QRBill.decodeQrCodeText(paper.qrCode());

                assertThat(QRBill.validate(bill).hasErrors()).isFalse();
                assertThat(bill.getReferenceType()).isEqualTo("SCOR");
                assertThat(bill.getReference()).isEqualTo(proForma.reference().text());
                assertThat(bill.getCurrency()).isEqualTo("EUR");
                assertThat(paper.text())
                        .contains("Deposit onto the prepaid account", "is put onto your prepaid account");
            }
        }

        @Test
        void leaves_customers_out_of_the_bill_whose_names_bills_can_t_hold() throws Exception {
            var recipient = new Recipient(new OrganisationName("نادي 😀"), CLUB.address());

            assertThat(bill(proForma(SamplePapers.QR_IBAN, recipient, List.of(), AMOUNT))
                            .getDebtor())
                    .isNull();
        }

        @Test
        void shortens_names_that_are_longer_than_bills_can_hold() throws Exception {
            var seventy = "N".repeat(70);
            var fits = new Recipient(new OrganisationName(seventy), CLUB.address());
            var tooLong = new Recipient(new OrganisationName(seventy + "N"), CLUB.address());

            assertThat(bill(proForma(SamplePapers.QR_IBAN, fits, List.of(), AMOUNT))
                            .getDebtor()
                            .getName())
                    .isEqualTo(seventy);
            assertThat(bill(proForma(SamplePapers.QR_IBAN, tooLong, List.of(), AMOUNT))
                            .getDebtor()
                            .getName())
                    .isEqualTo("N".repeat(69) + ".");
        }

        @Test
        void puts_the_bill_on_a_page_of_its_own_where_the_lines_leave_no_room() throws Exception {
            for (var count = 1; count < 30; count++) {
                var amount = new Money(1250L * count, Currency.CHF);
                var proForma = proForma(SamplePapers.QR_IBAN, CLUB, lines(count), amount);
                try (var paper = read(shown("pro-forma-of-" + count, papers.proForma(proForma, words(Language.EN))))) {
                    assertThat(QRBill.decodeQrCodeText(paper.qrCode()).getAmount())
                            .isEqualByComparingTo(amount.amount());
                    assertThat(paper.text()).contains("Line " + count + ". ");
                }
            }
        }

        @Test
        void has_no_bill_where_the_account_is_in_another_country() throws IOException {
            Iban abroad = SamplePapers.FOREIGN_IBAN;
            var file = papers.proForma(proForma(abroad, CLUB, List.of(), AMOUNT), words(Language.DE));

            try (var paper = read(shown("pro-forma-abroad", file))) {
                assertThat(paper.text())
                        .contains("DE89 3704 0044 0532 0130 00", "Referenz RF")
                        .doesNotContain("Zahlteil");
            }
        }

        private Bill bill(ProForma proForma) throws Exception {
            try (var paper = read(papers.proForma(proForma, words(Language.EN)))) {
                return QRBill.decodeQrCodeText(paper.qrCode());
            }
        }
    }
}
