package io.seneschal.domain.product;

import static io.seneschal.testing.House.someone;
import static io.seneschal.testing.Wares.CATALOGUE;
import static io.seneschal.testing.Wares.DOMAIN;
import static io.seneschal.testing.Wares.MAIL;
import static io.seneschal.testing.Wares.MONTH;
import static io.seneschal.testing.Wares.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.seneschal.domain.product.ProductRefusal.UnknownProductType;
import io.seneschal.domain.product.ProductRefusal.UnknownResourceKind;
import io.seneschal.testing.House;
import io.seneschal.testing.Rule;
import io.seneschal.testing.Wares;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("PRD-2")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogueTest {

    static final ProductFamily WEB = new ProductFamily("web", Map.of());

    @Test
    void finds_types_by_their_code() {
        assertThat(CATALOGUE.get("mail")).isEqualTo(MAIL);
        assertThat(CATALOGUE.find("domain")).contains(DOMAIN);
        assertThat(CATALOGUE.types()).containsExactly(MAIL, DOMAIN);
        assertThat(CATALOGUE.families()).extracting(ProductFamily::code).containsExactly("work", "web");
    }

    @Test
    void knows_no_other_types() {
        assertThat(CATALOGUE.find("Mail")).isEmpty();
        assertThatExceptionOfType(UnknownProductType.class)
                .isThrownBy(() -> CATALOGUE.get("fax"))
                .satisfies(refusal -> assertThat(refusal.because()).containsEntry("type", "fax"));
    }

    @Test
    void lets_products_go_on_whose_type_is_discontinued() {
        var product = Wares.open(House.foundedBy(someone()).id(), MAIL);

        var type = new Catalogue(List.of(WEB), List.of(DOMAIN)).typeOf(product);

        assertThat(type.code()).isEqualTo("mail");
        assertThat(type.resources()).isEmpty();
        assertThatCode(() -> type.requireOffered(product.term())).doesNotThrowAnyException();
        assertThatExceptionOfType(ProductRefusal.TermNotOffered.class).isThrownBy(() -> type.requireOffered(MONTH));
    }

    @Test
    void a_type_says_what_lies_inside() {
        var folder = new Resource("folder", "/Accounts");

        assertThatCode(() -> MAIL.requireInside(folder)).doesNotThrowAnyException();
        assertThatExceptionOfType(UnknownResourceKind.class).isThrownBy(() -> DOMAIN.requireInside(folder));
    }

    @Test
    void a_code_comes_once() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Catalogue(List.of(WEB, WEB), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Catalogue(List.of(WEB), List.of(DOMAIN, DOMAIN)));
    }

    @Test
    void a_type_is_of_a_family() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Catalogue(List.of(WEB), List.of(MAIL)));
    }

    @Test
    void a_type_can_be_rented() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProductType(
                        "fax", "web", Map.of(), List.of(), false, true, List.of(), Set.of(), Prices.NONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Web", "1web", "-web", "web_site", "web site"})
    void a_code_is_a_plain_word(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ProductFamily(code, Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProductType(
                        code, "web", Map.of(), List.of(YEAR), false, true, List.of(), Set.of(), Prices.NONE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProductType(
                        "fax", "web", Map.of(), List.of(YEAR), false, true, List.of(code), Set.of(), Prices.NONE));
    }

    @Test
    void a_code_has_64_characters_at_most() {
        assertThat(new ProductFamily("w".repeat(64), Map.of()).code()).hasSize(64);
        assertThatIllegalArgumentException().isThrownBy(() -> new ProductFamily("w".repeat(65), Map.of()));
    }
}
