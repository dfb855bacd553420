package io.seneschal.bootstrap;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.account.SigningUp.NewUser;
import io.seneschal.application.billing.MakingPayments.Line;
import io.seneschal.application.billing.MakingPayments.NewPayment;
import io.seneschal.application.product.OpeningProducts.NewProduct;
import io.seneschal.domain.billing.PaymentMethod;
import io.seneschal.domain.billing.PaymentMethodKind;
import io.seneschal.domain.billing.TransferVerdict;
import io.seneschal.domain.organisation.OrganisationName;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.shared.PersonName;
import io.seneschal.domain.shared.PreferredLocale;
import io.seneschal.domain.user.PhoneNumber;
import io.seneschal.domain.user.User.NewAccount;
import io.seneschal.testing.Rule;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What ships, put together: real PDF files, and what banks really send. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RealPapersTest {

    static final Actor.Operator OPERATOR = new Actor.Operator("root");

    @Test
    @Rule({"PAY-4", "PAY-9"})
    void a_transfer_is_asked_for_on_paper_told_by_a_bank_and_billed_on_paper() {
        try (var seneschal = Seneschal.inMemory()) {
            var can = seneschal.useCases();
            var club = can.signingUp()
                    .signUp(new Actor.Visitor(), newUser())
                    .organisation()
                    .id();
            var product = can.openingProducts()
                    .open(
                            OPERATOR,
                            club,
                            new NewProduct(
                                    "domain",
                                    new ProductName("club.example"),
                                    LocalDate.of(2030, 1, 31),
                                    new Term(12)));
            var method = can.keepingPaymentMethods()
                    .add(OPERATOR, club, new PaymentMethod.Wish(PaymentMethodKind.IBAN, null, "Bank", Currency.CHF));
            var payment = can.makingPayments()
                    .pay(OPERATOR, club, new NewPayment(List.of(new Line(product.id(), null, 1)), method.id(), false));
            var asked = can.readingProFormas()
                    .of(OPERATOR, club, List.of(payment.id()))
                    .getFirst();

            assertThat(asked.reference().isQr()).isTrue();
            assertThat(asked.issuer().isSpecimen()).isTrue();
            isPdf(can.readingProFormas().paper(OPERATOR, club, asked.id(), Language.DE));

            var told = """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08">
                      <BkToCstmrDbtCdtNtfctn><GrpHdr><MsgId>M</MsgId><CreDtTm>2029-12-01T06:00:00</CreDtTm></GrpHdr>
                        <Ntfctn><Id>N1</Id><Acct><Id><IBAN>%s</IBAN></Id></Acct>
                          <Ntry><Amt Ccy="CHF">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                            <BookgDt><Dt>2029-12-01</Dt></BookgDt><AcctSvcrRef>BANK-1</AcctSvcrRef>
                            <NtryDtls><TxDtls><Refs><AcctSvcrRef>BANK-1-1</AcctSvcrRef></Refs>
                              <RmtInf><Strd><CdtrRefInf><Ref>%s</Ref></CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls>
                          </Ntry>
                        </Ntfctn></BkToCstmrDbtCdtNtfctn>
                    </Document>
                    """.formatted(asked.account(), asked.amount().amount(), asked.reference());
            var matches = can.matchingTransfers().match(OPERATOR, new ByteArrayInputStream(told.getBytes(UTF_8)));

            assertThat(matches)
                    .singleElement()
                    .satisfies(match -> assertThat(match.verdict()).isEqualTo(TransferVerdict.MATCHED));
            var invoice = can.readingInvoices()
                    .of(OPERATOR, club, List.of(payment.id()))
                    .get(payment.id());
            assertThat(invoice).isNotNull();
            isPdf(can.readingInvoices().paper(OPERATOR, club, invoice, Language.IT));
        }
    }

    static void isPdf(byte[] file) {
        assertThat(new String(file, 0, 5, US_ASCII)).isEqualTo("%PDF-");
        assertThat(file).hasSizeGreaterThan(10_000);
    }

    static NewUser newUser() {
        var account = new NewAccount(
                new EmailAddress("ada@example.org"),
                new PersonName("Ada", "Keller"),
                new PhoneNumber("+41791234567"),
                new PreferredLocale("de-CH"));
        return new NewUser(account, "correct horse battery", new OrganisationName("Club"), null);
    }
}
