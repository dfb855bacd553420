package io.seneschal.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** {@code docs/rules.md} says each rule in our words, and which tests prove it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RulesDocumentTest {

    static final String LATER = "later: ";

    static final List<String> LINES = lines();
    static final SortedMap<String, SortedSet<String>> TESTS = RuleTests.byRule();

    @Test
    void every_rule_that_is_claimed_has_a_test() {
        var untested = LINES.stream()
                .filter(RulesDocumentTest::isRule)
                .filter(line -> !sentence(line).startsWith(LATER))
                .map(RulesDocumentTest::id)
                .filter(id -> !TESTS.containsKey(id));

        assertThat(untested).isEmpty();
    }

    @Test
    void every_rule_that_a_test_names_is_written_down() {
        assertThat(LINES.stream().map(RulesDocumentTest::id)).containsAll(TESTS.keySet());
    }

    @Test
    void the_page_is_up_to_date() {
        new WrittenDocument("docs/rules.md").says(page());
    }

    private static String page() {
        var page = new StringBuilder("""
                # The rules and their tests

                Each rule has an id that never changes; tests name it (`@Rule("ORG-1")`). Tests write this page, and the build fails
                when it is out of date or when a rule has no test.
                """);
        for (var line : LINES) {
            if (isRule(line)) {
                append(page, id(line), sentence(line));
            } else {
                page.append("\n## ").append(sentence(line)).append('\n');
            }
        }
        return page.toString();
    }

    private static void append(StringBuilder page, String id, String sentence) {
        page.append("\n**").append(id).append("** ");
        if (sentence.startsWith(LATER)) {
            page.append(sentence.substring(LATER.length())).append(" *(What it is about comes later.)*\n");
            return;
        }
        page.append(sentence).append("\n\n");
        for (var test : TESTS.getOrDefault(id, new TreeSet<>())) {
            page.append("- ").append(test).append('\n');
        }
    }

    private static boolean isRule(String line) {
        return id(line).contains("-");
    }

    private static String id(String line) {
        return line.substring(0, line.indexOf(' '));
    }

    private static String sentence(String line) {
        return line.substring(line.indexOf(' ') + 1);
    }

    private static List<String> lines() {
        try (var text = new BufferedReader(
                new InputStreamReader(RulesDocumentTest.class.getResourceAsStream("/rules.txt"), UTF_8))) {
            return text.lines()
                    .filter(not(String::isBlank))
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
