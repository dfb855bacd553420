package io.seneschal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.testing.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Rule("PAY-5")
class OrderCommands {

    private static final String NOBODYS = "0195f2a0-0000-7000-8000-000000000002";

    private final OperatorsConsole console = new OperatorsConsole();

    @BeforeEach
    void found() {
        console.piping("tulipani tardivi\n")
                .run(
                        "user",
                        "create",
                        "--email",
                        "ada@example.org",
                        "--first-name",
                        "Ada",
                        "--last-name",
                        "Keller",
                        "--phone",
                        "+41791234567",
                        "--locale",
                        "de-CH",
                        "--password-stdin");
    }

    @Test
    @Rule("PAY-3")
    void several_products_and_terms_are_ordered_at_once() {
        var ordered = console.json("order", "create", "Ada Keller", "domain,P1Y,2=alps.example", "drive");

        assertThat(ordered.exit()).isZero();
        assertThat(ordered.field("state")).isEqualTo("pending");
        assertThat(ordered.json().at("/lines")).hasSize(2);
        assertThat(ordered.field("lines/0")).startsWith("domain,P1Y,2=alps.example: ");
        var list = console.json("order", "list", "Ada Keller", "--state", "pending");
        assertThat(list.field("items/0/id")).isEqualTo(ordered.field("id"));
        assertThat(console.json("order", "show", "Ada Keller", ordered.field("id"))
                        .field("total"))
                .isEqualTo(ordered.field("total"));
        assertThat(console.run("order", "list", "Ada Keller", "--state", "paid").out())
                .doesNotContain(ordered.field("id"));
    }

    @Test
    void cancelling_asks_and_is_for_good() {
        var order = console.json("order", "create", "Ada Keller", "drive").field("id");

        assertThat(console.run("order", "cancel", "Ada Keller", order).exit()).isEqualTo(2);
        assertThat(console.typing("n\n")
                        .run("order", "cancel", "Ada Keller", order)
                        .exit())
                .isOne();
        assertThat(console.json("order", "cancel", "Ada Keller", order, "--yes").field("state"))
                .isEqualTo("cancelled");
    }

    @Test
    void an_unknown_method_pays_nothing_and_leaves_no_order() {
        var refused = console.run("order", "create", "Ada Keller", "drive", "--pay-with", NOBODYS);

        assertThat(refused.exit()).isEqualTo(66);
        assertThat(refused.err()).contains("[payment-method.unknown]");
        assertThat(console.json("order", "list", "Ada Keller").json().at("/items"))
                .isEmpty();
        var order = console.json("order", "create", "Ada Keller", "drive").field("id");
        assertThat(console.run("order", "pay", "Ada Keller", order, "--with", NOBODYS)
                        .err())
                .contains("[payment-method.unknown]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=alps.example", "domain,=x", "domain,2", "domain,P1Y,two", "domain,P1Y,2,3", ""})
    void a_line_that_is_none_is_a_question_for_usage(String line) {
        assertThat(console.run("order", "create", "Ada Keller", line).exit()).isEqualTo(2);
    }

    @Test
    void what_the_catalogue_does_not_offer_is_refused() {
        assertThat(console.run("order", "create", "Ada Keller", "frob").err()).contains("[product.unknown-type]");
        assertThat(console.run("order", "create", "Ada Keller", "drive", "--currency", "USD")
                        .exit())
                .isEqualTo(65);
    }
}
