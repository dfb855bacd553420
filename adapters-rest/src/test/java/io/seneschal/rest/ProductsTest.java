package io.seneschal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.testing.Rule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProductsTest {

    final World world = new World();
    final World.Person ada = world.signUp("Ada");

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    @Rule("PRD-1")
    void a_product_is_opened_by_hand_and_looked_at() {
        var opened = world.operator()
                .post(ada.path("/products"), World.product("web-hosting", "Shop"))
                .is(201);

        var product = ada.client().get(opened.header("Location").orElseThrow()).is(200);
        assertThat(product.json()).isEqualTo(opened.json());
        assertThat(product.text("/family")).isEqualTo("web");
        assertThat(product.text("/state")).isEqualTo("active");
        assertThat(product.text("/due_on")).isEqualTo("2027-03-01");
        assertThat(product.text("/term")).isEqualTo("P1Y");
        assertThat(product.json().at("/auto_renewal").isNull()).isTrue();
    }

    @Test
    @Rule({"PRD-1", "PRD-2"})
    void what_the_catalogue_does_not_have_is_blamed_at_its_field() {
        var root = world.operator();
        var products = ada.path("/products");

        root.post(products, World.product("spaceship", "Shop")).blames("/type", "product.unknown-type");
        root.post(products, Map.of("type", "chat", "name", "Talk", "due_on", "2027-03-01", "term", "P1Y"))
                .blames("/term", "product.term-not-offered");
        root.post(products, Map.of("type", "chat", "name", "", "due_on", "1 March", "term", "P3D"))
                .blames("/name", "product.unusable-name")
                .blames("/due_on", "day.unusable")
                .blames("/term", "product.unusable-term");
    }

    @Test
    @Rule("PRD-1")
    void a_customer_renames_and_an_operator_does_the_rest() {
        var product = ada.path("/products/" + world.open(ada, "web-hosting", "Shop"));
        var seen = ada.client().get(product).header("ETag").orElseThrow();

        var renamed = ada.client().with("If-Match", seen).patch(product, Map.of("name", "Boutique"));
        assertThat(renamed.is(200).text("/name")).isEqualTo("Boutique");
        ada.client()
                .with("If-Match", seen)
                .patch(product, Map.of("name", "Laden"))
                .refuses(412, "request.stale");
        ada.client().patch(product, Map.of("due_on", "2028-03-01")).refuses(403, "permission.operator-needed");
        var changed = world.operator()
                .patch(product, Map.of("due_on", "2028-02-29", "term", "P1M", "state", "blocked"))
                .is(200);
        assertThat(changed.text("/due_on")).isEqualTo("2028-02-29");
        assertThat(changed.text("/term")).isEqualTo("P1M");
        assertThat(changed.text("/state")).isEqualTo("blocked");
        assertThat(changed.text("/name")).isEqualTo("Boutique");
    }

    @Test
    void products_are_found_by_state_type_and_name() {
        var shop = world.open(ada, "web-hosting", "Shop");
        var talk = world.open(ada, "chat", "Talk");
        world.operator()
                .patch(ada.path("/products/" + talk), Map.of("state", "blocked"))
                .is(200);

        assertThat(found("")).containsExactly(shop, talk);
        assertThat(found("?state=&type=&search=")).containsExactly(shop, talk);
        assertThat(found("?state=blocked")).containsExactly(talk);
        assertThat(found("?type=web-hosting")).containsExactly(shop);
        assertThat(found("?search=SHO")).containsExactly(shop);
        assertThat(found("?state=terminated")).isEmpty();
        var first = ada.client().get(ada.path("/products?limit=1")).is(200);
        assertThat(found("?limit=1&cursor=" + first.text("/next"))).containsExactly(talk);
    }

    @ParameterizedTest
    @CsvSource({
        "en, mail-service, Mail service",
        "fr, mail-service, Service mail",
        "de-CH, mail-service, E-Mail-Dienst",
        "it, mail-service, Mail service",
        "ja, mail-service, Mail service",
        "fr, chat, chat"
    })
    @Rule({"PRD-2", "NOT-2"})
    void types_are_called_as_their_reader_calls_them(String languages, String code, String name) {
        var types = ada.client()
                .with("Accept-Language", languages)
                .get(ada.path("/product-types"))
                .is(200);

        assertThat(types.json().at("/items"))
                .filteredOn(type -> type.path("type").asString().equals(code))
                .singleElement()
                .extracting(type -> type.path("name").asString())
                .isEqualTo(name);
        assertThat(types.header("Vary")).contains("Accept-Language");
    }

    @Test
    @Rule("PRD-2")
    void types_are_listed_with_what_is_needed_to_order_them() {
        var types = ada.client().get(ada.path("/product-types")).is(200);

        assertThat(types.json()
                        .at("/items")
                        .valueStream()
                        .map(it -> it.path("type").asString()))
                .contains("domain", "web-hosting", "mail-service", "drive", "chat");
        var mail = types.json()
                .at("/items")
                .valueStream()
                .filter(it -> it.path("type").asString().equals("mail-service"))
                .findFirst()
                .orElseThrow();
        assertThat(mail.at("/name").asString()).isEqualTo("Mail service");
        assertThat(mail.at("/terms/0").asString()).isEqualTo("P1Y");
        assertThat(mail.at("/resources/0").asString()).isEqualTo("mailbox");
        assertThat(mail.at("/prices/0").toString())
                .isEqualTo("{\"term\":\"P1Y\",\"price\":{\"amount\":\"12.00\",\"currency\":\"CHF\"}}");
    }

    @Test
    void types_are_read_in_pages_in_the_order_of_the_catalogue() {
        var whole = ada.client().get(ada.path("/product-types")).is(200).json().at("/items");

        var first = ada.client().get(ada.path("/product-types?limit=2")).is(200);
        var second = ada.client()
                .get(ada.path("/product-types?limit=200&cursor=" + first.text("/next")))
                .is(200);

        assertThat(Stream.concat(
                        first.json().at("/items").valueStream(),
                        second.json().at("/items").valueStream()))
                .containsExactlyElementsOf(whole);
        assertThat(second.json().at("/next").isNull()).isTrue();
    }

    @Test
    @Rule("ORG-9")
    void an_organisation_with_products_is_not_deleted() {
        var product = world.open(ada, "web-hosting", "Shop");

        ada.client().delete(ada.path("")).refuses(409, "organisation.not-empty");
        world.operator()
                .patch(ada.path("/products/" + product), Map.of("state", "terminated"))
                .is(200);
        ada.client()
                .post("/1/organisations", Map.of("name", "Elsewhere", "kind", "company"))
                .is(201);
        ada.client().delete(ada.path("")).is(204);
    }

    List<String> found(String query) {
        return ada.client()
                .get(ada.path("/products" + query))
                .is(200)
                .json()
                .at("/items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }
}
