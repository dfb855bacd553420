package io.seneschal.domain.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.domain.product.ProductRefusal.UnusableProductName;
import io.seneschal.domain.product.ProductRefusal.UnusableResource;
import io.seneschal.testing.Rule;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProductValuesTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 254, 255})
    @Rule("PRD-1")
    void a_name_has_1_to_255_characters(int length) {
        assertThat(new ProductName("é".repeat(length)).text()).hasSize(length);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 256})
    @Rule("PRD-1")
    void a_name_has_neither_fewer_nor_more(int length) {
        assertThatExceptionOfType(UnusableProductName.class).isThrownBy(() -> new ProductName("é".repeat(length)));
    }

    @Test
    @Rule("PRD-2")
    void a_resource_is_written_with_its_kind() {
        var mailbox = Resource.parse("mailbox:info@example.org");

        assertThat(mailbox).isEqualTo(new Resource("mailbox", "info@example.org"));
        assertThat(mailbox).hasToString("mailbox:info@example.org");
        assertThat(Resource.parse("folder:/a:b")).isEqualTo(new Resource("folder", "/a:b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "mailbox", "mailbox:", "mailbox: ", ":info", "Mailbox:info", "mail box:info"})
    @Rule("PRD-2")
    void a_resource_has_a_kind_and_a_name(String text) {
        assertThatExceptionOfType(UnusableResource.class).isThrownBy(() -> Resource.parse(text));
    }

    @Test
    @Rule("PRD-2")
    void the_name_of_a_resource_has_255_characters_at_most() {
        assertThat(new Resource("folder", "f".repeat(255)).name()).hasSize(255);
        assertThatExceptionOfType(UnusableResource.class).isThrownBy(() -> new Resource("folder", "f".repeat(256)));
    }
}
