package io.seneschal.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.domain.billing.BankEntry;
import io.seneschal.domain.shared.CommonRefusal.UnreadableFile;
import io.seneschal.testing.Rule;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("PAY-4")
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatementsTest {

    static final String ACCOUNT = "CH5800791123000889012";
    static final String REFERENCE = "210000000003139471430009017";
    static final String HEAD = "<GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-03-01T12:00:00</CreDtTm></GrpHdr>";
    static final String OF_ACCOUNT = "<Id>S1</Id><Acct><Id><IBAN>" + ACCOUNT + "</IBAN></Id></Acct>";

    static List<BankEntry> read(String text) {
        return new CamtStatements().read(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    static String statement(String version, String entries) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001." + version + "\"><BkToCstmrStmt>"
                + HEAD
                + "<Stmt>" + OF_ACCOUNT + entries + "</Stmt></BkToCstmrStmt></Document>";
    }

    static String notification(String version, String entries) {
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001." + version
                + "\"><BkToCstmrDbtCdtNtfctn>" + HEAD + "<Ntfctn>" + OF_ACCOUNT + entries
                + "</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>";
    }

    static String entry(String amount, String more) {
        return "<Ntry><Amt Ccy=\"CHF\">" + amount + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>"
                + "<BookgDt><Dt>2026-03-02</Dt></BookgDt><AcctSvcrRef>B1</AcctSvcrRef>" + more + "</Ntry>";
    }

    static String details(String inside) {
        return "<NtryDtls>" + inside + "</NtryDtls>";
    }

    static String referring(String reference) {
        return "<RmtInf><Strd><CdtrRefInf><Ref>" + reference + "</Ref></CdtrRefInf></Strd></RmtInf>";
    }

    static BankEntry come(String bankReference, String amount, @Nullable String reference) {
        return new BankEntry(ACCOUNT, bankReference, true, amount, "CHF", LocalDate.of(2026, 3, 2), reference);
    }

    static void refuses(String text, String problem) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> read(text))
                .satisfies(refusal -> assertThat(refusal.because()).containsEntry("problem", problem));
    }

    @Test
    void a_file_that_is_larger_than_any_bank_sends_is_not_read_to_its_end() {
        var file = statement("08", entry("12.50", "")).getBytes(UTF_8);

        assertThat(new CamtStatements(file.length).read(new ByteArrayInputStream(file)))
                .hasSize(1);
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> new CamtStatements(file.length - 1).read(new ByteArrayInputStream(file)))
                .satisfies(refusal -> assertThat(refusal.because()).containsEntry("problem", "file-too-large"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"02", "04", "08", "10", "13"})
    void statements_and_notifications_of_each_version_tell_the_same(String version) {
        var transfer = entry("12.50", details("<TxDtls>" + referring(REFERENCE) + "</TxDtls>"));

        assertThat(read(statement(version, transfer)))
                .isEqualTo(read(notification(version, transfer)))
                .containsExactly(come("B1", "12.50", REFERENCE));
    }

    @Test
    void newer_versions_write_the_state_as_a_code_and_the_day_as_a_moment() {
        var transfer = entry("12.50", "")
                .replace("<Sts>BOOK</Sts>", "<Sts><Cd>BOOK</Cd></Sts>")
                .replace("<Dt>2026-03-02</Dt>", "<DtTm>2026-03-02T23:59:59+01:00</DtTm>");

        assertThat(read(statement("08", transfer))).containsExactly(come("B1", "12.50", null));
    }

    @Test
    void an_entry_of_many_transfers_is_as_many_movements() {
        var older =
                "<TxDtls><Refs><AcctSvcrRef>T1</AcctSvcrRef></Refs><AmtDtls><TxAmt><Amt Ccy=\"CHF\">10.00</Amt></TxAmt>"
                        + "</AmtDtls>" + referring(REFERENCE) + "</TxDtls>";
        var newer = "<TxDtls><Amt Ccy=\"CHF\">2.50</Amt>" + referring("RF18539007547034") + "</TxDtls>";

        assertThat(read(statement("04", entry("12.50", details(older + newer)))))
                .containsExactly(come("T1", "10.00", REFERENCE), come("B1/2", "2.50", "RF18539007547034"));
    }

    @Test
    void an_entry_of_many_transfers_without_their_amounts_is_one_movement_without_a_reference() {
        var details = details("<TxDtls>" + referring(REFERENCE) + "</TxDtls><TxDtls></TxDtls>");

        assertThat(read(statement("02", entry("12.50", details)))).containsExactly(come("B1", "12.50", null));
    }

    @Test
    void what_the_bank_gives_no_reference_is_known_by_its_place() {
        var nameless = entry("1", "").replace("<AcctSvcrRef>B1</AcctSvcrRef>", "");

        assertThat(read(statement("08", nameless + nameless)))
                .extracting(BankEntry::bankReference)
                .containsExactly("S1#1", "S1#2");
    }

    @Test
    void a_reference_that_stands_alone_in_the_free_text_is_one() {
        var free = "<TxDtls><RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls>";

        assertThat(read(statement("08", entry("1", details(free.formatted("RF18 5390 0754 7034"))))))
                .extracting(BankEntry::reference)
                .containsExactly("RF18 5390 0754 7034");
        assertThat(read(statement("08", entry("1", details(free.formatted("Thank you!"))))))
                .extracting(BankEntry::reference)
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource({
        "<CdtDbtInd>CRDT, <CdtDbtInd>DBIT",
        "<Sts>BOOK, <Sts>PDNG",
        "<Sts>BOOK, <RvslInd>true</RvslInd><Sts>BOOK",
        "<Sts>BOOK, <RvslInd>1</RvslInd><Sts>BOOK"
    })
    void only_what_has_come_and_is_booked_counts(String right, String other) {
        assertThat(read(statement("08", entry("1", "").replace(right, other))))
                .extracting(BankEntry::isIncoming)
                .containsExactly(false);
    }

    @Test
    void a_file_may_hold_several_accounts() {
        var two = statement("08", entry("1", ""))
                .replace(
                        "</Stmt>",
                        "</Stmt><Stmt><Id>S2</Id><Acct><Id><Othr><Id>77</Id></Othr></Id></Acct>" + entry("2", "")
                                + "</Stmt>");

        assertThat(read(two)).extracting(BankEntry::account).containsExactly(ACCOUNT, "77");
    }

    @Test
    void a_statement_without_movements_is_one() {
        assertThat(read(statement("08", ""))).isEmpty();
    }

    @Test
    void what_is_no_statement_is_refused() {
        refuses("", "not-xml");
        refuses("hello", "not-xml");
        refuses("<Document>", "not-a-statement");
        refuses(statement("08", entry("1", "")).replace("</Document>", ""), "not-xml");
        refuses("<html xmlns=\"http://www.w3.org/1999/xhtml\"/>", "not-a-statement");
        refuses(statement("08", "").replace("camt.053", "camt.052"), "not-a-statement");
        refuses(statement("08", "").replace("camt.053", "pain.001"), "not-a-statement");
        refuses(statement("01", ""), "not-a-statement");
    }

    @Test
    void what_is_missing_or_senseless_is_told() {
        refuses(statement("08", entry("1", "")).replace("<IBAN>" + ACCOUNT + "</IBAN>", ""), "missing-account");
        refuses(statement("08", entry("ten", "")), "unusable-amount");
        refuses(statement("08", entry("-1", "")), "unusable-amount");
        refuses(statement("08", entry("1", "").replace(" Ccy=\"CHF\"", "")), "unusable-amount");
        refuses(statement("08", entry("1", "").replace("2026-03-02", "2026-02-30")), "unusable-date");
        refuses(statement("08", entry("1", "<a>".repeat(70) + "</a>".repeat(70))), "too-deep");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE Document [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE Document SYSTEM \"http://127.0.0.1:1/never.dtd\">",
                "<!DOCTYPE Document [<!ENTITY a \"aaaa\"><!ENTITY x \"&a;&a;&a;&a;\">]>"
            })
    void nothing_is_fetched_or_expanded(String type) {
        var hostile = type + notification("08", entry("1", details("<TxDtls>" + referring("&x;") + "</TxDtls>")));

        refuses(hostile, "document-type");
    }
}
