package io.seneschal.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlacesOfProviders {

    @ParameterizedTest
    @CsvSource({
        "https://payments.example.org, https://payments.example.org/charges/k",
        "https://payments.example.org/, https://payments.example.org/charges/k",
        "https://payments.example.org/v1, https://payments.example.org/v1/charges/k",
        "HTTPS://payments.example.org:8443/v1/, HTTPS://payments.example.org:8443/v1/charges/k",
        "http://127.0.0.1:8099, http://127.0.0.1:8099/charges/k",
        "http://127.8.9.1:8099, http://127.8.9.1:8099/charges/k",
        "http://localhost, http://localhost/charges/k",
        "http://[::1]:8099, http://[::1]:8099/charges/k"
    })
    void charges_are_below_the_address(URI address, String charge) {
        assertThat(PaymentProvider.at(address, null).charge("k")).hasToString(charge);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payments.example.org",
                "ftp://payments.example.org",
                "https:payments",
                "https:///v1",
                "https://ada:secret@payments.example.org",
                "https://payments.example.org?key=secret",
                "https://payments.example.org#here",
                "http://payments.example.org",
                "http://10.0.0.1",
                "http://127.0.0.1.example.org",
                "http://localhost.example.org"
            })
    void other_addresses_are_refused_without_repeating_them(URI address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PaymentProvider.at(address, null))
                .withMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "two\nlines", "schlüssel"})
    void a_key_that_can_not_be_sent_is_refused_without_repeating_it(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PaymentProvider.at(URI.create("https://payments.example.org"), key))
                .withMessage("the key of the provider is one line of visible characters");
    }

    @Test
    void the_key_is_never_shown() {
        var provider = PaymentProvider.at(URI.create("https://payments.example.org"), "sesame");

        assertThat(provider).hasToString("https://payments.example.org");
    }
}
