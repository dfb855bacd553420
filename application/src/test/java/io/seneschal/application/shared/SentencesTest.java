package io.seneschal.application.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.domain.organisation.OrganisationRefusal.LastLegalResponsible;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.Refusal;
import io.seneschal.domain.shared.UserId;
import io.seneschal.testing.EveryRefusal;
import io.seneschal.testing.Rule;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Rule("AUT-2")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SentencesTest {

    static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

    /** Facts that may well be 1, before a word. */
    static final Pattern COUNTED =
            Pattern.compile("\\{(bytes|cells|columns|hashes|left|removals|retry_after_seconds)}\\s+\\p{L}{2}");

    final Sentences sentences = new Sentences();

    @ParameterizedTest
    @EnumSource
    void every_no_has_a_title_and_a_detail(Language language) {
        assertThat(bundle(language).stringPropertyNames())
                .containsAll(EveryRefusal.samples().stream()
                        .map(Refusal::code)
                        .distinct()
                        .flatMap(code -> List.of(code + ".title", code + ".detail").stream())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void every_remedy_has_a_sentence(Language language) {
        assertThat(bundle(language).stringPropertyNames())
                .containsAll(EveryRefusal.samples().stream()
                        .flatMap(refusal -> refusal.remedies().stream())
                        .distinct()
                        .map(remedy -> "remedy." + remedy)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void details_name_only_facts_that_the_refusal_states(Language language) {
        var bundle = bundle(language);

        for (var refusal : EveryRefusal.samples()) {
            var named = placeholders(bundle.getProperty(refusal.code() + ".detail"));
            assertThat(refusal.because().keySet()).as(refusal.code()).containsAll(named);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_detail_states_the_same_facts_in_every_language(Language language) {
        var english = bundle(Language.EN);
        var other = bundle(language);

        assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (var key : english.stringPropertyNames()) {
            assertThat(placeholders(other.getProperty(key))).as(key).isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void sentences_end_and_titles_do_not(Language language) {
        bundle(language).forEach((key, text) -> {
            assertThat(text.toString())
                    .as(key.toString())
                    .isNotBlank()
                    .isEqualTo(text.toString().strip());
            assertThat(text.toString().endsWith("."))
                    .as(key.toString())
                    .isEqualTo(!key.toString().endsWith(".title"));
        });
    }

    /** Whatever the number, in every language: there is no plural to choose. */
    @ParameterizedTest
    @EnumSource
    void nothing_is_counted_that_there_may_be_one_of(Language language) {
        bundle(language)
                .forEach((key, text) ->
                        assertThat(text.toString()).as(key.toString()).doesNotContainPattern(COUNTED));
    }

    @Test
    void german_is_spelled_as_in_switzerland() {
        assertThat(bundle(Language.DE).values())
                .noneMatch(text -> text.toString().contains("ß"));
    }

    @ParameterizedTest
    @EnumSource
    void facts_take_their_places(Language language) {
        var user = new UserId(UUID.randomUUID());
        var refusal = new LastLegalResponsible(new OrganisationId(UUID.randomUUID()), user);

        assertThat(sentences.detail(refusal, language))
                .contains(user.toString())
                .doesNotContain("{", "?");
        assertThat(sentences.title(refusal.code(), language)).isNotEqualTo(refusal.code() + ".title");
    }

    @Test
    void lists_and_counts_are_written_out() {
        assertThat(sentences.detail(
                        "value.not-one-of", Map.of("value", "x", "allowed", List.of("a", "b")), Language.EN))
                .endsWith("one of: a, b.");
        assertThat(sentences.detail("organisation.not-empty", Map.of("left", Map.of("members", 2L)), Language.EN))
                .endsWith("has: members: 2.");
    }

    @Test
    void a_fact_that_looks_like_a_placeholder_or_a_group_stays_as_it_is() {
        assertThat(sentences.detail("email.unusable", Map.of("email", "{email} $1 \\"), Language.EN))
                .contains("“{email} $1 \\”");
    }

    static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(TreeSet::new, Set::add, Set::addAll);
    }

    static Properties bundle(Language language) {
        var name = "/io/seneschal/application/sentences_" + language.tag() + ".properties";
        var properties = new Properties();
        try (var text = new InputStreamReader(Sentences.class.getResourceAsStream(name), UTF_8)) {
            properties.load(text);
        } catch (IOException unreadable) {
            throw new AssertionError(name, unreadable);
        }
        return properties;
    }
}
