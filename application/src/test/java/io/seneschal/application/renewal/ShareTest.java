package io.seneschal.application.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.domain.shared.OrganisationId;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShareTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 16})
    void each_organisation_is_in_one_share_by_the_last_digit_of_its_id(int shares) {
        for (var digit : "0123456789abcdef".split("")) {
            var organisation = new OrganisationId(UUID.fromString("01900000-0000-7000-8000-00000000000" + digit));

            assertThat(IntStream.range(0, shares)
                            .mapToObj(number -> new Share(number, shares))
                            .filter(share -> share.holds(organisation))
                            .peek(share -> assertThat(share.lastDigits()).contains(digit)))
                    .hasSize(1);
        }
    }

    @Test
    void there_are_sixteen_at_most_and_one_at_least() {
        assertThat(new Share(15, 16).lastDigits()).containsExactly("f");
        assertThat(Share.ALL.lastDigits()).hasSize(16);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 17", "1, 1", "-1, 2", "2, 2"})
    void others_are_none(int number, int of) {
        assertThatThrownBy(() -> new Share(number, of)).isInstanceOf(IllegalArgumentException.class);
    }
}
