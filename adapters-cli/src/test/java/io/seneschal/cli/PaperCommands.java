package io.seneschal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.billing.MakingPayments.Line;
import io.seneschal.application.billing.MakingPayments.NewPayment;
import io.seneschal.domain.billing.PaymentMethod;
import io.seneschal.domain.billing.PaymentMethodKind;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.testing.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PaperCommands {

    static final Actor.Operator HEIDI = new Actor.Operator("heidi");

    final OperatorsConsole console = new OperatorsConsole();
    final String club = console.signUp("ada@example.org", "Ada", "Keller");

    @TempDir
    Path folder;

    /** Something that is to be paid by transfer, as the console shows it. */
    JsonNode proForma() {
        var id = new OrganisationId(UUID.fromString(club));
        var product = console.json(
                        "product",
                        "create",
                        club,
                        "--type",
                        "drive",
                        "--name",
                        "Files",
                        "--due-on",
                        "2026-12-31",
                        "--term",
                        "P1Y")
                .field("id");
        var can = console.otherDoors();
        var method = can.keepingPaymentMethods()
                .add(HEIDI, id, new PaymentMethod.Wish(PaymentMethodKind.IBAN, null, "Our bank", Currency.CHF));
        can.makingPayments()
                .pay(
                        HEIDI,
                        id,
                        new NewPayment(
                                List.of(new Line(new ProductId(UUID.fromString(product)), null, 1)),
                                method.id(),
                                false));
        return console.json("pro-forma", "list", club, "--state", "open").json().at("/items/0");
    }

    /** What the bank tells when the money has come. */
    static String transferOf(JsonNode proForma) {
        var account = proForma.at("/account").asString().replace(" ", "");
        var reference = proForma.at("/reference").asString().replace(" ", "");
        return account + " B1 CRDT 12.00 CHF 2026-03-02 " + reference;
    }

    @Test
    @Rule({"PAY-4", "PAY-9"})
    void a_transfer_is_matched_and_its_invoice_written(@TempDir Path downloads) throws IOException {
        var asked = proForma();
        var statement = Files.writeString(downloads.resolve("camt.xml"), transferOf(asked));

        var matched = console.json("payment", "match", statement.toString());
        assertThat(matched.exit()).isZero();
        assertThat(matched.json().at("/items/0/outcome").asString()).isEqualTo("matched");
        assertThat(console.piping(transferOf(asked))
                        .json("payment", "match", "-")
                        .json()
                        .at("/items/0/outcome")
                        .asString())
                .isEqualTo("seen-before");

        assertThat(console.json("pro-forma", "show", club, asked.at("/id").asString())
                        .field("state"))
                .isEqualTo("paid");
        assertThat(console.json("invoice", "show", club, "2026-00001").field("total"))
                .isEqualTo("12.00 CHF");
        var file = folder.resolve("invoice.pdf");
        assertThat(console.run("invoice", "pdf", club, "2026-00001", "--to", file.toString(), "--language", "fr")
                        .exit())
                .isZero();
        assertThat(file).content().startsWith("invoice 2026-00001 fr");
        assertThat(console.run("invoice", "list", club).out()).contains("2026-00001", "12.00 CHF", "iban");
    }

    @Test
    @Rule("PAY-9")
    void money_is_given_back_with_a_reason() {
        console.piping(transferOf(proForma())).run("payment", "match", "-");

        var part = console.json(
                "invoice", "credit", club, "2026-00001", "--amount", "2.50", "--reason", "It did not work.");
        assertThat(part.field("number")).isEqualTo("CN-2026-00001");
        assertThat(part.field("left")).isEqualTo("9.50 CHF");
        var tooMuch = console.run(
                "invoice", "credit", club, "2026-00001", "--amount", "9.51", "--reason", "It did not work.");
        assertThat(tooMuch.exit()).isEqualTo(75);
        assertThat(tooMuch.err()).contains("invoice.credit-too-high");
        assertThat(console.run("invoice", "credit", club, "2026-00001", "--reason", "No.")
                        .exit())
                .isEqualTo(65);
        assertThat(console.run("invoice", "credits", club).out()).contains("CN-2026-00001", "2.50 CHF");
        assertThat(console.run("invoice", "show", club, "2026-00002").err()).contains("invoice.unknown");
    }

    @Test
    @Rule("PAY-4")
    void a_transfer_is_given_up() {
        var id = proForma().at("/id").asString();
        var file = folder.resolve("pro-forma.pdf");

        assertThat(console.run("pro-forma", "pdf", club, id, "--to", file.toString())
                        .exit())
                .isZero();
        assertThat(file).content().startsWith("pro forma ");
        assertThat(console.json("pro-forma", "cancel", club, id).field("state")).isEqualTo("cancelled");
    }

    @Test
    void what_can_t_be_read_or_written_is_told() {
        proForma();

        assertThat(console.run("payment", "match", folder.resolve("none.xml").toString())
                        .exit())
                .isEqualTo(2);
        assertThat(console.piping("hello").run("payment", "match", "-").exit()).isEqualTo(65);
        var nowhere = folder.resolve("no").resolve("where.pdf").toString();
        var id =
                console.json("pro-forma", "list", club).json().at("/items/0/id").asString();
        assertThat(console.run("pro-forma", "pdf", club, id, "--to", nowhere).exit())
                .isNotZero();
    }
}
