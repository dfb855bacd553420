package io.seneschal.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.domain.organisation.OrganisationRefusal.UnusableAddress;
import io.seneschal.domain.organisation.OrganisationRefusal.UnusableBillingZone;
import io.seneschal.domain.organisation.OrganisationRefusal.UnusableName;
import io.seneschal.domain.shared.PersonName;
import io.seneschal.testing.Rule;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OrganisationValuesTest {

    @Test
    @Rule("USR-3")
    void the_organisation_of_a_private_person_bears_their_name() {
        assertThat(OrganisationName.of(new PersonName(" Ada ", "Lovelace")).text())
                .isEqualTo("Ada Lovelace");
    }

    @Test
    @Rule("USR-3")
    void the_longest_name_of_a_person_is_short_enough_for_an_organisation() {
        var person = new PersonName("a".repeat(100), "b".repeat(100));

        assertThat(OrganisationName.of(person).text()).hasSize(201);
    }

    @Test
    void a_name_has_1_to_255_characters_emoji_counting_as_one() {
        assertThat(new OrganisationName("X").text()).isEqualTo("X");
        assertThat(new OrganisationName("🚀".repeat(255)).text()).hasSize(510);
        assertUnusable("");
        assertUnusable("x".repeat(256));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Müller & Söhne AG", "שלום", "مؤسسة", "🏔️ Alpen", "株式会社", "O’Brien \"B\" <b>"})
    void a_name_may_be_of_any_script(String name) {
        assertThat(new OrganisationName(name).text()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\u202Eb", "a\u2066b", "a\uD800b", "\u200B", "\u3164", "\u00A0"})
    void a_name_can_be_shown(String name) {
        assertUnusable(name);
    }

    @ParameterizedTest
    @CsvSource({"street, 70", "house_number, 16", "postal_code, 16", "town, 35"})
    void a_part_of_an_address_fits_a_bill(String part, int longest) {
        var full = "x".repeat(longest);

        assertThat(address(part, full)).isEqualTo(address(part, full));
        assertThatExceptionOfType(UnusableAddress.class)
                .isThrownBy(() -> address(part, full + "x"))
                .satisfies(refusal -> assertThat(refusal.because()).containsEntry("part", part));
        assertThatExceptionOfType(UnusableAddress.class).isThrownBy(() -> address(part, " "));
    }

    @Test
    void an_address_may_do_without_street_and_number() {
        assertThat(new PostalAddress(null, null, "3999", "Oberwald", "CH").street())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ch", "CHE", "XX", "Switzerland"})
    void a_country_is_two_letters_of_the_standard(String country) {
        assertThatExceptionOfType(UnusableAddress.class)
                .isThrownBy(() -> new PostalAddress(null, null, "3999", "Oberwald", country));
    }

    @Test
    void a_billing_zone_is_a_region_and_no_offset() {
        assertThat(BillingZone.DEFAULT.zone().getId()).isEqualTo("Europe/Zurich");
        assertThatExceptionOfType(UnusableBillingZone.class).isThrownBy(() -> new BillingZone("+01:00"));
        assertThatExceptionOfType(UnusableBillingZone.class).isThrownBy(() -> new BillingZone("Europe/Geneva"));
    }

    private static PostalAddress address(String part, String text) {
        return new PostalAddress(
                part.equals("street") ? text : "Rue du Lac",
                part.equals("house_number") ? text : "1",
                part.equals("postal_code") ? text : "1200",
                part.equals("town") ? text : "Genève",
                "CH");
    }

    private static void assertUnusable(String name) {
        assertThatExceptionOfType(UnusableName.class).isThrownBy(() -> new OrganisationName(name));
    }
}
