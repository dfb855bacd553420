package io.seneschal.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.testing.Rule;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InvoicesTest {

    final World world = new World();
    final World.Person ada = world.signUp("Ada");

    @AfterEach
    void end() {
        world.close();
    }

    Client.Answer get(String path) {
        return ada.client().get(ada.path(path));
    }

    Client.Answer bankTells(Client by, String text) {
        return by.with("Content-Type", "application/xml").send("POST", "/1/bank-statements", text.getBytes(UTF_8));
    }

    @Test
    @Rule("PAY-9")
    void an_invoice_is_shown_with_everything_that_was_paid() {
        var id = world.invoice(ada);

        var invoice = get("/invoices/" + id).is(200);

        assertThat(invoice.text("/number")).isEqualTo("2026-00001");
        assertThat(invoice.text("/issued_on")).isEqualTo("2026-03-01");
        assertThat(invoice.text("/total/currency")).isEqualTo("CHF");
        assertThat(invoice.text("/vat/percent")).isEqualTo("8.1");
        assertThat(invoice.text("/paid_by")).isEqualTo("iban");
        assertThat(invoice.text("/lines/0/name")).isEqualTo("Site");
        assertThat(invoice.text("/lines/0/amount/amount")).isEqualTo(invoice.text("/total/amount"));
        assertThat(get("/invoices").json().at("/items/0")).isEqualTo(invoice.json());
    }

    @ParameterizedTest
    @CsvSource({"de-CH, de", "'es, fr;q=0.5', es", "ja, en"})
    @Rule({"PAY-9", "NOT-2"})
    void a_paper_is_a_file_in_the_language_that_is_wished(String wished, String language) {
        var id = world.invoice(ada);

        var paper = ada.client()
                .with("Accept-Language", wished)
                .with("Accept", "application/pdf")
                .get(ada.path("/invoices/" + id + ".pdf"))
                .is(200);

        assertThat(paper.header("Content-Type")).contains("application/pdf");
        assertThat(paper.header("Content-Disposition")).contains("attachment; filename*=UTF-8''invoice-2026-00001.pdf");
        assertThat(paper.header("Content-Language")).contains(language);
        assertThat(paper.body()).startsWith("invoice 2026-00001 " + language);
    }

    @Test
    @Rule("PAY-9")
    void only_operators_give_money_back() {
        var id = world.invoice(ada);
        var path = ada.path("/invoices/" + id + "/credit-notes");

        ada.client().post(path, Map.of("reason", "It did not work.")).refuses(403, "actor.operator-needed");
        world.operator().post(path, Map.of("reason", "No.")).blames("/reason", "invoice.credit-reason-missing");
        world.operator().post(path, Map.of()).blames("/reason", "field.required");
        var amount = Map.of("amount", "0.50", "currency", "CHF");
        var note = world.operator()
                .post(path, Map.of("reason", "It did not work.", "amount", amount))
                .is(201);

        assertThat(note.text("/number")).isEqualTo("CN-2026-00001");
        assertThat(note.text("/amount/amount")).isEqualTo("0.50");
        assertThat(ada.client().get(note.header("Location").orElseThrow()).json())
                .isEqualTo(note.json());
        assertThat(get("/credit-notes").json().at("/items/0")).isEqualTo(note.json());
        assertThat(get("/credit-notes/" + note.text("/id") + ".pdf").is(200).body())
                .startsWith("credit note CN-2026-00001 en");
        assertThat(get("/prepaid-account").text("/available/amount")).isEqualTo("0.50");

        var tooMuch = Map.of("amount", "9999.00", "currency", "CHF");
        world.operator()
                .post(path, Map.of("reason", "It did not work.", "amount", tooMuch))
                .refuses(409, "invoice.credit-too-high");
    }

    @Test
    @Rule("PAY-4")
    void a_transfer_is_announced_matched_and_billed() {
        var asked = world.proForma(ada);
        var id = asked.at("/id").asString();

        assertThat(get("/pro-formas/" + id).is(200).json()).isEqualTo(asked);
        assertThat(get("/pro-formas/" + id + ".pdf").is(200).body())
                .startsWith("pro forma " + asked.at("/reference").asString());

        var first = bankTells(world.operator(), World.transferOf(asked)).is(200);
        assertThat(first.text("/results/0/outcome")).isEqualTo("matched");
        assertThat(first.text("/results/0/pro_forma_id")).isEqualTo(id);
        assertThat(bankTells(world.operator(), World.transferOf(asked)).text("/results/0/outcome"))
                .isEqualTo("seen-before");

        assertThat(get("/pro-formas/" + id).text("/state")).isEqualTo("paid");
        assertThat(get("/payments/" + asked.at("/payment_id").asString()).text("/state"))
                .isEqualTo("succeeded");
        assertThat(get("/invoices").text("/items/0/payment_id"))
                .isEqualTo(asked.at("/payment_id").asString());
        ada.client().delete(ada.path("/pro-formas/" + id)).refuses(409, "pro-forma.settled");
    }

    @Test
    @Rule("PAY-4")
    void a_transfer_can_be_given_up() {
        var asked = world.proForma(ada);
        var id = asked.at("/id").asString();
        var seen = get("/pro-formas/" + id).header("ETag").orElseThrow();

        ada.client()
                .with("If-Match", "\"7-0000000000000000\"")
                .delete(ada.path("/pro-formas/" + id))
                .refuses(412, "request.stale");
        ada.client()
                .with("If-Match", seen)
                .delete(ada.path("/pro-formas/" + id))
                .is(204);

        assertThat(get("/pro-formas/" + id).text("/state")).isEqualTo("cancelled");
        assertThat(get("/pro-formas?state=open").json().at("/items").isEmpty()).isTrue();
        assertThat(bankTells(world.operator(), World.transferOf(asked)).text("/results/0/outcome"))
                .isEqualTo("cancelled");
    }

    @Test
    @Rule("AUT-1")
    void statements_are_for_operators_and_must_be_some() {
        bankTells(ada.client(), "hello").refuses(403, "actor.operator-needed");
        bankTells(world.operator(), "hello").refuses(422, "file.unreadable");
        bankTells(world.visitor(), "hello").is(401);
    }
}
