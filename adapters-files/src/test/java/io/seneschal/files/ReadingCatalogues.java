package io.seneschal.files;

import static io.seneschal.domain.shared.Currency.CHF;
import static io.seneschal.domain.shared.Currency.EUR;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.domain.product.Catalogue;
import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.product.Prices;
import io.seneschal.domain.product.ProductFamily;
import io.seneschal.domain.product.ProductType;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.shared.CommonRefusal;
import io.seneschal.domain.shared.CommonRefusal.UnreadableFile;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.shared.Money;
import io.seneschal.testing.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Rule("PRD-2")
class ReadingCatalogues {

    private static final String SMALL = """
            families:
              - code: web
                names: { en: Web, fr: Toile }
            types:
              - code: domain
                family: web
                names: { en: Domain }
                terms: [P1Y, P2Y]
                several_terms: true
                needs_confirmation: false
                resources: [mailbox, folder]
                contents: [mail, drive]
                prices: { P1Y: { CHF: "12.90", EUR: "12.5" } }
            """;

    @Nested
    class The_catalogue_that_ships {

        private final Catalogue shipped = SnakeYamlCatalogues.shipped();

        @Test
        void has_five_families_and_types_in_each() {
            assertThat(shipped.families())
                    .extracting(ProductFamily::code)
                    .containsExactly(
                            "collaborative-tools",
                            "web-and-domains",
                            "cloud-computing",
                            "events-and-marketing",
                            "streaming");
            assertThat(shipped.types())
                    .extracting(ProductType::family)
                    .hasSameElementsAs(
                            shipped.families().stream().map(ProductFamily::code).toList());
        }

        @ParameterizedTest
        @EnumSource
        void calls_everything_by_its_name_in(Language language) {
            assertThat(shipped.families())
                    .allSatisfy(family -> assertThat(family.names()).containsKey(language));
            assertThat(shipped.types())
                    .allSatisfy(type -> assertThat(type.names()).containsKey(language));
        }

        @Test
        void rents_a_domain_by_the_year_and_several_years_in_advance() {
            var domain = shipped.get("domain");

            assertThat(domain.terms()).containsExactly(new Term(12));
            assertThat(domain.severalTerms()).isTrue();
        }

        @ParameterizedTest
        @CsvSource({"mail-service, mailbox", "drive, folder", "chat, channel", "web-hosting, site"})
        void says_what_lies_inside(String type, String resource) {
            assertThat(shipped.get(type).resources()).contains(resource);
        }

        @ParameterizedTest
        @CsvSource({"mail-service, MAIL", "drive, DRIVE", "chat, CHAT"})
        void says_what_support_can_be_let_into(String type, ContentType content) {
            assertThat(shipped.get(type).contents()).containsExactly(content);
        }

        @ParameterizedTest
        @EnumSource
        void says_what_each_term_costs_in(Currency currency) {
            assertThat(shipped.types())
                    .allSatisfy(type -> assertThat(type.terms())
                            .allSatisfy(term ->
                                    assertThat(type.priceOf(term, currency)).isNotNull()));
        }

        @Test
        void lets_support_into_nothing_where_it_does_not_say_so() {
            assertThat(shipped.get("domain").contents()).isEmpty();
        }
    }

    @Nested
    class A_catalogue {

        @Test
        void says_everything_about_a_type() {
            var catalogue = read(SMALL);

            assertThat(catalogue.families())
                    .containsExactly(new ProductFamily("web", Map.of(Language.EN, "Web", Language.FR, "Toile")));
            assertThat(catalogue.types())
                    .containsExactly(new ProductType(
                            "domain",
                            "web",
                            Map.of(Language.EN, "Domain"),
                            List.of(new Term(12), new Term(24)),
                            true,
                            false,
                            List.of("mailbox", "folder"),
                            EnumSet.of(ContentType.MAIL, ContentType.DRIVE),
                            Prices.of(new Term(12), new Money(1290, CHF), new Money(1250, EUR))));
        }

        @Test
        void may_be_written_as_json() {
            assertThat(read("{\"families\": [{\"code\": \"web\", \"names\": {\"es\": \"Web\"}}], \"types\": []}")
                            .families())
                    .hasSize(1);
        }

        @Test
        void is_1_MiB_at_most() {
            var filled = SMALL + "#".repeat(SnakeYamlCatalogues.LARGEST_FILE - SMALL.length());

            assertThat(read(filled).types()).hasSize(1);
            assertRefused(filled + "#", 1, "file-too-large");
        }

        @Test
        void comes_from_a_file_that_is_read_when_somebody_asks(@TempDir Path directory) throws IOException {
            var file = directory.resolve("catalogue.yaml");
            var catalogue = SnakeYamlCatalogues.in(file);
            Files.writeString(file, SMALL);

            assertThat(catalogue.find("domain")).isPresent();

            Files.delete(file);
            assertThat(catalogue.find("drive")).isEmpty();
        }
    }

    @Nested
    class Refused_is {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '"',
                value = {
                    "code: domain           | code: Domain                          | 5  | unusable-code",
                    "code: domain           | code: 12                              | 5  | not-a-text",
                    "code: domain           | code: [domain]                        | 5  | not-a-text",
                    "code: domain           | code: !!int domain                    | 5  | not-a-text",
                    "code: domain           | price: 12                             | 5  | unknown-key",
                    "family: web            | family: cloud                         | 6  | unknown-family",
                    "{ en: Domain }         | { }                                   | 7  | no-name",
                    "{ en: Domain }         | { rm: Domena }                        | 7  | unknown-language",
                    "{ en: Domain }         | { en: Domain, en: Domain }            | 7  | key-twice",
                    "{ en: Domain }         | { en: ' ' }                           | 7  | unusable-name",
                    "{ en: Domain }         | Domain                                | 7  | not-a-mapping",
                    "[P1Y, P2Y]             | P1Y                                   | 8  | not-a-list",
                    "[P1Y, P2Y]             | []                                    | 8  | no-term",
                    "[P1Y, P2Y]             | [P1D]                                 | 8  | unusable-term",
                    "[P1Y, P2Y]             | [P11Y]                                | 8  | unusable-term",
                    "[P1Y, P2Y]             | [P1Y, P12M]                           | 8  | term-twice",
                    "several_terms: true    | several_terms: yes                    | 9  | not-true-or-false",
                    "several_terms: true    | several_terms: 'true'                 | 9  | not-true-or-false",
                    "several_terms: true    | \"family: web\"                       | 9  | key-twice",
                    "several_terms: true    | # nothing                             | 5  | missing-key",
                    "[mailbox, folder]      | [Mailbox]                             | 11 | unusable-code",
                    "[mailbox, folder]      | [mailbox, mailbox]                    | 11 | code-twice",
                    "[mailbox, folder]      | &kinds [mailbox]                      | 11 | anchor-or-alias",
                    "[mailbox, folder]      | *kinds                                | 11 | anchor-or-alias",
                    "[mailbox, folder]      | [mailbox                              | 12 | not-yaml",
                    "[mail, drive]          | [mail, fax]                           | 12 | unknown-content",
                    "[mail, drive]          | [mail, mail]                          | 12 | content-twice",
                    "P1Y: {                 | P1M: {                                | 13 | term-not-offered",
                    "P1Y: {                 | P1D: {                                | 13 | unusable-term",
                    "EUR: \"12.5\"          | USD: \"12.5\"                         | 13 | unknown-currency",
                    "EUR: \"12.5\"          | CHF: \"12.5\"                         | 13 | key-twice",
                    "EUR: \"12.5\"          | EUR: 12.5                                  | 13 | not-a-text",
                    "EUR: \"12.5\"          | EUR: \"12.505\"                            | 13 | unusable-price",
                    "EUR: \"12.5\"          | EUR: \"0.00\"                              | 13 | unusable-price",
                    "EUR: \"12.5\"          | EUR: \"-1\"                                | 13 | unusable-price",
                })
        void a_file_with(String right, String wrong, int line, String problem) {
            assertThat(SMALL).contains(right);
            assertRefused(SMALL.replace(right, wrong), line, problem);
        }

        @Test
        void a_code_that_comes_twice() {
            var types = SMALL.substring(SMALL.indexOf("  - code: domain"));

            assertRefused(SMALL + types, 14, "code-twice");
            assertRefused(SMALL.replace("types:", "  - code: web\n    names: { en: Web }\ntypes:"), 4, "code-twice");
        }

        @Test
        void what_would_grow_while_it_is_read() {
            assertRefused("families: &a [x]\ntypes: [*a, *a]\n", 1, "anchor-or-alias");
            assertRefused("families: []\ntypes: [*a, *a]\n", 2, "anchor-or-alias");
        }

        @Test
        void what_is_nested_without_an_end() {
            assertRefused("families:\n  " + "[".repeat(100_000), 2, "too-deep");
            assertRefused("families:\n  " + "{a: ".repeat(100_000), 2, "too-deep");
        }

        @Test
        void what_is_no_single_document() {
            assertRefused("", 1, "not-a-mapping");
            assertRefused("# nothing\n", 1, "not-a-mapping");
            assertRefused("- a\n- b\n", 1, "not-a-mapping");
            assertRefused(SMALL + "---\n" + SMALL, 14, "not-yaml");
        }

        @Test
        void text_in_another_encoding_or_that_can_not_be_shown() {
            assertThatThrownBy(() -> SnakeYamlCatalogues.read("# one\n# Zoë".getBytes(ISO_8859_1)))
                    .isInstanceOfSatisfying(
                            UnreadableFile.class,
                            refusal -> assertThat(refusal.because())
                                    .isEqualTo(Map.of("line", 2L, "problem", "not-utf-8")));
            assertRefused("# 🦉\n# \u0007\n" + SMALL, 2, "not-yaml");
        }
    }

    private static Catalogue read(String text) {
        return SnakeYamlCatalogues.read(text.getBytes(UTF_8));
    }

    private static void assertRefused(String text, long line, String problem) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        CommonRefusal.class,
                        refusal -> assertThat(refusal.because())
                                .containsAllEntriesOf(Map.of("line", line, "problem", problem)));
    }
}
