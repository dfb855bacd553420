package io.seneschal.application.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.shared.Language;
import io.seneschal.testing.Rule;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Rule("NOT-2")
@DisplayNameGeneration(ReplaceUnderscores.class)
class LettersInFiveLanguages {

    private static final List<String> TYPES = List.of(
            "membership.role-changed",
            "organisation.glass-broken",
            "renewal.announced",
            "renewal.falling-due",
            "renewal.attempt-refused",
            "renewal.attempt-failed",
            "renewal.debited",
            "renewal.lapsed",
            "renewal.ended",
            "renewal.paid-too-late",
            "device-invitation.given",
            "support-use.digest");

    /** What stands in texts, line by line. */
    private static final List<String> LINES = List.of("support-use.digest.allowed", "support-use.digest.denied");

    private static final Pattern FACT = Pattern.compile("\\{([a-z_]+)}");

    @ParameterizedTest
    @EnumSource
    void have_a_subject_and_a_text_for_all_that_people_are_told_and_a_word_for_each_role_and_content(
            Language language) {
        var expected = new ArrayList<>(LINES);
        expected.add("signature");
        TYPES.forEach(type -> expected.addAll(List.of(type + ".subject", type + ".text")));
        List.of(Role.values()).forEach(role -> expected.add("role." + role.code()));
        List.of(ContentType.values()).forEach(type -> expected.add("content." + type.code()));

        assertThat(bundle(language).stringPropertyNames()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @EnumSource
    void tell_the_same_facts(Language language) {
        var english = bundle(Language.EN);
        var translated = bundle(language);

        assertThat(translated.stringPropertyNames())
                .allSatisfy(key ->
                        assertThat(facts(translated, key)).containsExactlyInAnyOrderElementsOf(facts(english, key)));
    }

    @ParameterizedTest
    @EnumSource
    void have_subjects_of_one_line_and_texts_of_several(Language language) {
        var bundle = bundle(language);

        assertThat(TYPES).allSatisfy(type -> {
            assertThat(bundle.getProperty(type + ".subject")).doesNotContain("\n");
            assertThat(bundle.getProperty(type + ".text")).contains("\n\n");
        });
    }

    private static List<String> facts(Properties bundle, String key) {
        return FACT.matcher(bundle.getProperty(key))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private static Properties bundle(Language language) {
        var name = "/io/seneschal/application/letters_" + language.tag() + ".properties";
        try (var text = new InputStreamReader(
                Objects.requireNonNull(LettersInFiveLanguages.class.getResourceAsStream(name)), UTF_8)) {
            var bundle = new Properties();
            bundle.load(text);
            return bundle;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
