package io.seneschal.documents;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.seneschal.application.shared.Sentences;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.shared.Refusal;
import io.seneschal.rest.shared.FieldProblem.Flaw;
import io.seneschal.rest.shared.Problems;
import io.seneschal.rest.shared.Published;
import io.seneschal.rest.shared.Rejection.Reason;
import io.seneschal.testing.EveryRefusal;
import io.seneschal.testing.Rule;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code docs/errors.md} says of each code what it means, what a caller gets with it, and what would help. */
@Rule({"API-5", "AUT-2"})
@DisplayNameGeneration(ReplaceUnderscores.class)
class ErrorsDocumentTest {

    static final Sentences SENTENCES = new Sentences();
    static final Pattern FACT = Pattern.compile("\\{([a-z_]+)}");
    static final SortedMap<String, List<Refusal>> REFUSALS = refusals();

    @Test
    void the_page_is_up_to_date() {
        new WrittenDocument("docs/errors.md").says(page());
    }

    @Test
    void what_the_server_explains_is_up_to_date() {
        new WrittenDocument("adapters-rest/src/main/resources/io/seneschal/rest/documentation/explanations.properties")
                .says(explanations());
    }

    @ParameterizedTest
    @EnumSource
    @Rule("NOT-2")
    void every_code_and_every_remedy_has_its_sentences_in(Language language) {
        assertThat(codes()).allSatisfy(code -> {
            assertThat(SENTENCES.title(code, language)).isNotEqualTo(code + ".title");
            assertThat(SENTENCES.detail(code, Map.of(), language)).isNotEqualTo(code + ".detail");
        });
        assertThat(remedies())
                .allSatisfy(
                        remedy -> assertThat(SENTENCES.remedy(remedy, language)).isNotEqualTo("remedy." + remedy));
    }

    @Test
    void there_is_no_sentence_that_nobody_says() {
        var said = new TreeSet<String>();
        codes().forEach(code -> said.addAll(Set.of(code + ".title", code + ".detail")));
        remedies().forEach(remedy -> said.add("remedy." + remedy));

        var bundle = ResourceBundle.getBundle("io.seneschal.application.sentences", Locale.ENGLISH);

        assertThat(bundle.keySet().stream().filter(key -> !key.startsWith("page.")))
                .isSubsetOf(said);
    }

    @Test
    void no_door_uses_a_code_of_the_domain_for_something_of_its_own() {
        assertThat(Stream.concat(
                        Stream.of(Reason.values()).map(Reason::code),
                        Stream.of(Flaw.values()).map(Flaw::code)))
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(REFUSALS.keySet());
    }

    private static String page() {
        var page = new StringBuilder("""
                # Refusals and errors

                Each "no" has a code that never changes, the facts it rests on (`because`) and what would help (`remedies`). Sentences come
                in five languages and may be bettered at any time: branch on codes, not on sentences. Tests write this page, and the
                build fails when it is out of date.

                The status is that of the REST interface, the exit code that of the command line.
                """);
        var concept = "";
        for (var refusals : REFUSALS.entrySet()) {
            var code = refusals.getKey();
            if (!code.startsWith(concept + ".")) {
                concept = code.substring(0, code.indexOf('.'));
                page.append("\n## ").append(concept).append('\n');
            }
            append(page, code, refusals.getValue());
        }
        page.append(
                "\n## Of the REST interface alone\n\nThese are about the shape of a request, or about the server.\n");
        Stream.of(Reason.values()).forEach(reason -> append(page, reason));
        page.append(
                "\n## Of single fields\n\nThey stand in the `errors` of `request.invalid`, besides the codes above.\n\n");
        Stream.of(Flaw.values())
                .forEach(flaw -> page.append("- `%s` %s\n".formatted(flaw.code(), meaning(flaw.code()))));
        return page.toString();
    }

    private static void append(StringBuilder page, String code, List<Refusal> samples) {
        var refusal = samples.getFirst();
        page.append("\n### ").append(code).append('\n');
        page.append("%s: %s\n\n".formatted(SENTENCES.title(code, Language.EN), meaning(code)));
        page.append("- %s: status %d, exit code %d\n"
                .formatted(refusal.kind().name().toLowerCase(Locale.ROOT), status(refusal), ExitCodes.of(refusal)));
        if (!refusal.because().isEmpty()) {
            page.append("- facts: %s\n"
                    .formatted(refusal.because().keySet().stream()
                            .map("`%s`"::formatted)
                            .collect(joining(", "))));
        }
        remedies(samples).forEach(remedy -> remedy(page, remedy));
    }

    private static void append(StringBuilder page, Reason reason) {
        page.append("\n### ").append(reason.code()).append('\n');
        page.append("%s: %s\n\n".formatted(SENTENCES.title(reason.code(), Language.EN), meaning(reason.code())));
        page.append("- status %d\n".formatted(reason.status()));
        remedy(page, reason.remedy());
    }

    private static void remedy(StringBuilder page, String remedy) {
        page.append("- `%s`: %s\n".formatted(remedy, SENTENCES.remedy(remedy, Language.EN)));
    }

    /** The same for the pages of the server, which add the sentences in the language of their reader. */
    private static String explanations() {
        var text = new StringBuilder(
                "# What each code comes with. Tests write this file, as they write docs/errors.md.\n");
        REFUSALS.forEach((code, samples) -> explain(
                text,
                code,
                status(samples.getFirst()),
                samples.getFirst().because().keySet(),
                remedies(samples)));
        Stream.of(Reason.values())
                .forEach(reason -> explain(
                        text, reason.code(), reason.status(), factsIn(reason.code()), List.of(reason.remedy())));
        Stream.of(Flaw.values())
                .forEach(flaw -> explain(
                        text,
                        flaw.code(),
                        Reason.INVALID.status(),
                        factsIn(flaw.code()),
                        List.of(Reason.INVALID.remedy())));
        return text.toString();
    }

    private static void explain(
            StringBuilder text, String code, int status, Collection<String> facts, List<String> remedies) {
        text.append("%s.status=%d\n".formatted(code, status));
        text.append("%s.facts=%s\n".formatted(code, String.join(" ", facts)));
        text.append("%s.remedies=%s\n".formatted(code, String.join(" ", remedies)));
    }

    private static List<String> remedies(List<Refusal> samples) {
        return samples.stream()
                .flatMap(sample -> sample.remedies().stream())
                .distinct()
                .toList();
    }

    private static List<String> factsIn(String code) {
        return FACT.matcher(detail(code))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /** The sentence with the names of its facts in the places of the facts. */
    private static String meaning(String code) {
        return FACT.matcher(detail(code)).replaceAll("*$1*");
    }

    private static String detail(String code) {
        return ResourceBundle.getBundle("io.seneschal.application.sentences", Locale.ENGLISH)
                .getString(code + ".detail");
    }

    private static int status(Refusal refusal) {
        return new Problems(SENTENCES, Published.at(null))
                .answer(refusal, Language.EN, "any", false)
                .status();
    }

    private static Set<String> codes() {
        var codes = new LinkedHashSet<>(REFUSALS.keySet());
        Stream.of(Reason.values()).map(Reason::code).forEach(codes::add);
        Stream.of(Flaw.values()).map(Flaw::code).forEach(codes::add);
        return codes;
    }

    private static Set<String> remedies() {
        var remedies = new TreeSet<String>();
        REFUSALS.values().forEach(samples -> samples.forEach(sample -> remedies.addAll(sample.remedies())));
        Stream.of(Reason.values()).map(Reason::remedy).forEach(remedies::add);
        return remedies;
    }

    /** Samples of every refusal that any module can say, by code. */
    private static SortedMap<String, List<Refusal>> refusals() {
        var byCode = new TreeMap<String, List<Refusal>>();
        new ClassFileImporter()
                        .withImportOption(new DoNotIncludeTests())
                        .withImportOption(location -> !location.contains("-tests.jar"))
                        .importPackages("io.seneschal")
                        .stream()
                        .filter(found -> found.isAssignableTo(Refusal.class))
                        .filter(found -> !found.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(found -> EveryRefusal.samplesOf(found.reflect().asSubclass(Refusal.class))
                                .toList())
                        .forEach(samples -> byCode.put(samples.getFirst().code(), samples));
        return byCode;
    }
}
