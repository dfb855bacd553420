package io.seneschal.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IdentifierTest {

    private static final UUID ID = UUID.fromString("01a20492-e034-7255-8f73-d5a8ee561771");

    @Test
    void an_id_is_read_in_capitals_too() {
        assertThat(Identifier.parse("01a20492-e034-7255-8f73-d5a8ee561771")).isEqualTo(ID);
        assertThat(Identifier.orNobodys("01A20492-E034-7255-8F73-D5A8EE561771")).isEqualTo(ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "me",
                "0-0-0-0-0",
                "1a20492-0e034-7255-8f73-d5a8ee561771",
                "01a20492-e034-7255-8f73-d5a8ee56177",
                "01a20492-e034-7255-8f73-d5a8ee5617711",
                "01a20492-e034-7255-8f73-d5a8ee56177g",
                "01a20492+e034-7255-8f73-d5a8ee561771",
                "٠1a20492-e034-7255-8f73-d5a8ee561771",
                "01a20492-e034-7255-8f73-+5a8ee561771",
            })
    void what_is_not_written_as_ids_are_is_nobodys(String text) {
        assertThat(Identifier.orNobodys(text)).isEqualTo(Identifier.NOBODYS);
        assertThatThrownBy(() -> Identifier.parse(text)).isInstanceOf(Flawed.class);
    }
}
