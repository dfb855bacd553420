package io.seneschal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.testing.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PaymentCommands {

    private static final String ORG = "Alpenverein";

    private final OperatorsConsole console = new OperatorsConsole();

    @BeforeEach
    void an_organisation() {
        console.signUp("ada@example.org", "Ada", "Keller");
        console.run("org", "create", "--name", ORG, "--legal-responsible", "ada@example.org");
    }

    @Test
    @Rule("PAY-10")
    void payment_methods_are_added_and_listed_without_their_tokens() {
        var added = console.json(
                "payment", "add-method", ORG, "--kind", "visa", "--provider-token", "tok_secret", "--currency", "CHF");

        assertThat(added.field("display")).isEqualTo("visa");
        var listed = console.json("payment", "methods", ORG);
        assertThat(listed.field("items/0/id")).isEqualTo(added.field("id"));
        assertThat(added.out() + listed.out()).doesNotContain("tok_secret");
        var refused = console.run(
                "payment",
                "add-method",
                ORG,
                "--kind",
                "visa",
                "--provider-token",
                "4242424242424242",
                "--currency",
                "CHF");
        assertThat(refused.exit()).isEqualTo(65);
        assertThat(refused.err()).contains("[payment-method.card-data]").doesNotContain("4242");
    }

    @Test
    @Rule("PAY-6")
    void a_deposit_by_transfer_is_waited_for_and_shown() {
        var iban = method("iban");

        var begun = console.json("prepaid", "deposit", ORG, "50.00", "CHF", "--method", iban);

        assertThat(begun.field("state")).isEqualTo("awaiting-transfer");
        assertThat(console.json("payment", "show", ORG, begun.field("id")).out())
                .isEqualTo(begun.out());
        assertThat(console.json("payment", "list", ORG, "--state", "awaiting-transfer")
                        .field("items/0/id"))
                .isEqualTo(begun.field("id"));
        assertThat(console.json("payment", "list", ORG, "--state", "failed")
                        .json()
                        .at("/items"))
                .isEmpty();
        assertThat(console.json("prepaid", "show", ORG).field("balance/amount")).isEqualTo("0.00");
        assertThat(console.json("prepaid", "entries", ORG).json().at("/items")).isEmpty();
    }

    @Test
    @Rule("PAY-6")
    void deposits_out_of_bounds_or_without_a_provider_are_refused() {
        var low = console.run("prepaid", "deposit", ORG, "0.09", "CHF", "--method", method("iban"));
        var card = console.run("prepaid", "deposit", ORG, "50.00", "CHF", "--method", method("visa"));

        assertThat(low.exit()).isEqualTo(65);
        assertThat(low.err()).contains("[prepaid.deposit-out-of-range]");
        assertThat(card.exit()).isEqualTo(75);
        assertThat(card.err()).contains("[payment.no-provider]");
        assertThat(console.run("payment", "show", ORG, "0195f2a0-0000-7000-8000-000000000009")
                        .exit())
                .isEqualTo(66);
    }

    @Test
    @Rule({"PAY-3", "REN-11"})
    void products_are_renewed_by_hand_several_at_once_and_for_several_terms() {
        product("Site, old");
        product("Mail");

        var paid = console.json(
                "payment", "pay", ORG, "Site, old,P1Y,2", "Mail,P1M", "--with", method("iban"), "--use-prepaid");

        assertThat(paid.exit()).isZero();
        assertThat(paid.field("state")).isEqualTo("awaiting-transfer");
        assertThat(paid.field("lines/0/name")).isEqualTo("Site, old");
        assertThat(paid.field("lines/0/paid_until")).isEqualTo("2028-12-31");
        assertThat(paid.field("lines/1/paid_until")).isEqualTo("2027-01-31");
        assertThat(paid.field("amount/amount")).isEqualTo("25.00");
    }

    @Test
    @Rule("PAY-3")
    void what_can_not_be_paid_is_refused_and_what_is_no_line_is_explained() {
        product("Mail");
        var purse = method("prepaid");

        var poor = console.run("payment", "pay", ORG, "Mail", "--with", purse);
        assertThat(poor.exit()).isEqualTo(75);
        assertThat(poor.err()).contains("[prepaid.insufficient]");
        assertThat(console.run("payment", "pay", ORG, "Nail", "--with", purse).exit())
                .isEqualTo(66);
        assertThat(console.run("payment", "pay", ORG, "Mail,PX", "--with", purse)
                        .exit())
                .isEqualTo(2);
        assertThat(console.run("payment", "pay", ORG, "", "--with", purse).exit())
                .isEqualTo(2);
    }

    @Test
    @Rule("PAY-2")
    void a_payment_method_is_removed_once_somebody_has_confirmed_it() {
        var purse = method("prepaid");

        assertThat(console.run("payment", "remove-method", ORG, purse).exit()).isEqualTo(2);
        assertThat(console.json("payment", "methods", ORG).json().at("/items")).hasSize(1);
        assertThat(console.run("payment", "remove-method", ORG, purse, "--yes").exit())
                .isZero();
        assertThat(console.json("payment", "methods", ORG).json().at("/items")).isEmpty();
        assertThat(console.run("payment", "remove-method", ORG, purse, "--yes").exit())
                .isEqualTo(66);
    }

    private void product(String name) {
        console.run(
                "product",
                "create",
                ORG,
                "--type",
                "mail-service",
                "--name",
                name,
                "--due-on",
                "2026-12-31",
                "--term",
                "P1Y");
    }

    @Test
    @Rule("PAY-11")
    void what_is_pending_is_asked_about() {
        assertThat(console.json("payment", "resolve").field("asked")).isEqualTo("0");
        var transfer = console.json("prepaid", "deposit", ORG, "50.00", "CHF", "--method", method("iban"));

        assertThat(console.json("payment", "resolve", ORG, transfer.field("id")).field("state"))
                .isEqualTo("awaiting-transfer");
    }

    private String method(String kind) {
        return console.json(
                        "payment", "add-method", ORG, "--kind", kind, "--provider-token", "tok_ok", "--currency", "CHF")
                .field("id");
    }
}
