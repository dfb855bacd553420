package io.seneschal.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "10.8.0.0/16, 10.8.255.255, true",
        "10.8.0.0/16, 10.9.0.0, false",
        "0.0.0.0/0, 255.255.255.255, true",
        "249.199.010.0/24, 249.199.10.99, true",
        "10.8.0.0/16, ::ffff:10.8.1.2, true",
        "::ffff:10.8.0.0/112, 10.8.255.255, true",
        "::ffff:10.8.0.0/112, 10.9.0.0, false",
        "2001:db8:8::/48, 2001:db8:8:ffff::1, true",
        "2001:db8:8::/48, 2001:db8:9::1, false",
        "2001:db8::1, 2001:db8::1, true",
        "0.0.0.0/0, ::1, false"
    })
    void holds_the_addresses_with_its_beginning(String network, String address, boolean inside) {
        assertThat(Network.parse(network).contains(Network.address(address).orElseThrow()))
                .isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0/33",
                "::ffff:10.0.0.0/95",
                "::/129",
                "example.org",
                "10.0.0.0/-1",
                "10.0.0.0/x",
                "",
                "256.0.0.1",
                "10.0.0.999"
            })
    void is_nothing_else(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Network.parse(text));
    }
}
