package io.seneschal.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.shared.CommonRefusal.NotOneOf;
import io.seneschal.domain.shared.CommonRefusal.PersonNeeded;
import io.seneschal.domain.shared.CommonRefusal.SeenVersionStale;
import io.seneschal.domain.shared.CommonRefusal.TooMany;
import io.seneschal.domain.shared.CommonRefusal.UnusableEmailAddress;
import io.seneschal.domain.shared.CommonRefusal.UnusableLocale;
import io.seneschal.domain.shared.CommonRefusal.UnusablePersonName;
import io.seneschal.testing.House;
import io.seneschal.testing.Rule;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.MapAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SharedValuesTest {

    @Nested
    @Rule("USR-6")
    class An_email_address {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "a@b.ch",
                    "Ada.Lovelace+x@Example.ORG",
                    "o'brien@example.org",
                    "jürg@müller.ch",
                    "用户@例え.jp",
                    "=1@example.org"
                })
        void is_kept_as_typed(String text) {
            assertThat(new EmailAddress(text).text()).isEqualTo(text);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "ada",
                    "@example.org",
                    "ada@",
                    "ada@localhost",
                    "a@b@c.ch",
                    "ada lovelace@example.org",
                    "ada\u2003l@example.org",
                    "ada@exa mple.org",
                    "ada@example..org",
                    "ada@-example.org",
                    "ada@example-.org",
                    "ada@example.org\u0000",
                    "ada\u200b@example.org",
                    "Ada <ada@example.org>",
                    "ada@example.org,bob@example.org",
                    "ada@example.org\r\nBcc: x@example.org"
                })
        void has_the_shape_of_one(String text) {
            assertThatExceptionOfType(UnusableEmailAddress.class).isThrownBy(() -> new EmailAddress(text));
        }

        @Test
        void has_254_characters_at_most_and_64_before_the_at() {
            var domain = "@" + "d".repeat(60) + "." + "d".repeat(60) + "." + "d".repeat(60) + ".";
            var longest = "a".repeat(64) + domain + "e".repeat(254 - 64 - domain.length());

            assertThat(new EmailAddress(longest).text()).hasSize(254);
            assertThatExceptionOfType(UnusableEmailAddress.class).isThrownBy(() -> new EmailAddress(longest + "e"));
            assertThatExceptionOfType(UnusableEmailAddress.class)
                    .isThrownBy(() -> new EmailAddress("a".repeat(65) + "@example.org"));
        }

        @ParameterizedTest
        @CsvSource({
            "ada@example.org, ADA@EXAMPLE.ORG",
            "jürg@example.org, JÜRG@example.org",
            "j\u00fcrg@example.org, ju\u0308rg@example.org",
            "straße@example.org, STRASSE@example.org",
            "straẞe@example.org, straße@example.org",
            "ΟΔΟΣ@example.org, οδος@example.org",
            "'  ada@example.org ', ada@example.org"
        })
        void is_the_same_in_whatever_case_and_composition(String one, String other) {
            assertThat(new EmailAddress(one).isSameAs(new EmailAddress(other))).isTrue();
        }

        @Test
        void is_another_when_a_letter_is() {
            assertThat(new EmailAddress("ada@example.org").isSameAs(new EmailAddress("áda@example.org")))
                    .isFalse();
        }
    }

    @Nested
    class The_name_of_a_person {

        @ParameterizedTest
        @ValueSource(strings = {"A", "Ḧ", "علي", "María José", "Ng", "👩‍🚀", "d'Arc", "Jean-Luc", "(Bob)"})
        void may_be_of_any_script(String name) {
            assertThat(new PersonName(name, name).first()).isEqualTo(name);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "\u00a0",
                    "=cmd|' /C calc'!A0",
                    "+1",
                    "-1",
                    "@SUM(A1)",
                    " =1",
                    "\u00a0=1",
                    "\t=1",
                    "a\u0000",
                    "\u202Eeva",
                    "\u200d"
                })
        void is_readable_in_a_list_and_harmless_in_a_spreadsheet(String name) {
            assertThatExceptionOfType(UnusablePersonName.class).isThrownBy(() -> new PersonName(name, "Lovelace"));
            assertThatExceptionOfType(UnusablePersonName.class).isThrownBy(() -> new PersonName("Ada", name));
        }

        @Test
        void has_1_to_100_characters() {
            assertThat(PersonName.usable("🚀".repeat(100))).hasSize(200);
            assertThatExceptionOfType(UnusablePersonName.class).isThrownBy(() -> PersonName.usable("x".repeat(101)));
        }
    }

    @Nested
    class A_locale {

        @ParameterizedTest
        @CsvSource({"fr, FR", "fr-CH, FR", "de-ch, DE", "it, IT", "es-419, ES", "en-GB, EN", "de-Latn-CH, DE"})
        @Rule("NOT-2")
        void is_of_one_of_our_languages(String tag, Language language) {
            assertThat(new PreferredLocale(tag).language()).isEqualTo(language);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "rm", "fr_CH", "xx", "f", "und", "fr-", "en-US-x-aaaaaaaa-bbbbbbbb-cccccccc-d"})
        void of_another_language_or_spelling_is_refused(String tag) {
            assertThatExceptionOfType(UnusableLocale.class).isThrownBy(() -> new PreferredLocale(tag));
        }
    }

    @Test
    void a_word_is_found_by_its_code_and_no_other_is() {
        assertThat(Coded.of(Role.class, "legal_responsible")).isEqualTo(Role.LEGAL_RESPONSIBLE);
        assertThatExceptionOfType(NotOneOf.class)
                .isThrownBy(() -> Coded.of(Role.class, "LEGAL_RESPONSIBLE"))
                .satisfies(refusal -> assertThat(refusal.because())
                        .containsEntry(
                                "allowed", List.of("legal_responsible", "administrator", "collaborator", "external")));
    }

    @Test
    void a_seen_version_holds_while_it_is_the_present_one() {
        assertThatCode(() -> SeenVersion.of(3).require(3)).doesNotThrowAnyException();
        assertThatCode(() -> SeenVersion.ANY.require(3)).doesNotThrowAnyException();
        assertThatCode(() -> SeenVersion.THERE.require(3)).doesNotThrowAnyException();
        assertStale(() -> SeenVersion.of(3).require(4))
                .containsEntry("seen", 3L)
                .containsEntry("present", 4L);
        assertStale(() -> SeenVersion.NEVER_GIVEN.require(0)).isEmpty();
    }

    @Test
    void of_a_thing_without_versions_only_that_it_is_there_can_have_been_seen() {
        assertThatCode(SeenVersion.ANY::requireUnversioned).doesNotThrowAnyException();
        assertThatCode(SeenVersion.THERE::requireUnversioned).doesNotThrowAnyException();
        assertStale(SeenVersion.of(0)::requireUnversioned).isEmpty();
        assertStale(SeenVersion.NEVER_GIVEN::requireUnversioned).isEmpty();
    }

    @Test
    void where_there_is_nothing_nothing_can_have_been_seen() {
        assertThatCode(SeenVersion.ANY::requireNothing).doesNotThrowAnyException();
        assertStale(SeenVersion.THERE::requireNothing).isEmpty();
        assertStale(SeenVersion.of(0)::requireNothing).isEmpty();
        assertStale(SeenVersion.NEVER_GIVEN::requireNothing).isEmpty();
    }

    static MapAssert<String, Object> assertStale(ThrowingCallable requiring) {
        return assertThat(
                catchThrowableOfType(SeenVersionStale.class, requiring).because());
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "999, 1", "1000, 1", "1001, 2", "59999, 60"})
    @Rule("API-3")
    void whoever_asks_too_often_is_told_full_seconds_that_are_enough(long millis, long seconds) {
        var refusal = new TooMany(60, Duration.ofMinutes(1), Duration.ofMillis(millis));

        assertThat(refusal.because()).containsEntry("retry_after_seconds", seconds);
    }

    @Test
    void only_a_person_is_a_person() {
        var ada = new Actor.Person(House.someone());

        assertThat(ada.requirePerson()).isEqualTo(ada);
        assertThatExceptionOfType(PersonNeeded.class).isThrownBy(() -> new Actor.Operator("root").requirePerson());
        assertThatExceptionOfType(PersonNeeded.class).isThrownBy(() -> new Actor.Visitor().requirePerson());
    }
}
