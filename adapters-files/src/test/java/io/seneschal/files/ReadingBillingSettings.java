package io.seneschal.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.domain.renewal.RenewalPlan;
import io.seneschal.domain.shared.CommonRefusal.MisfitEntry;
import io.seneschal.domain.shared.Currency;
import io.seneschal.testing.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingBillingSettings {

    static final String SMALLEST = """
            creditor:
              name: Hosting AG
              address: {postal_code: "3000", town: Bern, country: CH}
              accounts:
                CHF: {iban: CH5800791123000889012}
            renewals:
              attempts: [5]
              minimum_lead: 0
              block_after: 1
              terminate_after: 2
            """;

    static void refuses(String text, long line, String problem) {
        assertThatExceptionOfType(MisfitEntry.class)
                .isThrownBy(() -> SnakeYamlBillingSettings.read(text.getBytes(UTF_8)))
                .satisfies(refusal -> assertThat(refusal.because())
                        .containsEntry("line", line)
                        .containsEntry("problem", problem));
    }

    @Test
    @Rule({"REN-8", "REN-11"})
    void what_ships_renews_as_the_rules_say_and_is_an_example() {
        var shipped = SnakeYamlBillingSettings.shipped();

        assertThat(shipped.plan()).isEqualTo(RenewalPlan.USUAL);
        assertThat(shipped.creditor().isSpecimen()).isTrue();
        assertThat(shipped.creditor().account(Currency.CHF).payable().isQrIban())
                .isTrue();
        assertThat(shipped.creditor().account(Currency.EUR).payable().isQrIban())
                .isFalse();
        assertThat(shipped.creditor().vat()).isNotNull();
    }

    @Test
    void a_file_takes_its_place(@TempDir Path directory) throws IOException {
        var settings = SnakeYamlBillingSettings.in(Files.writeString(directory.resolve("billing.yaml"), SMALLEST));

        assertThat(settings.creditor().name()).isEqualTo("Hosting AG");
        assertThat(settings.creditor().isSpecimen()).isFalse();
        assertThat(settings.creditor().vat()).isNull();
        assertThat(settings.creditor().contacts()).isEmpty();
        assertThat(settings.plan()).isEqualTo(new RenewalPlan(List.of(5), 0, 1, 2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    name: Hosting AG                 | title: Hosting AG                 | 2  | unknown-key
                    name: Hosting AG                 | name: 7                           | 2  | not-a-text
                    name: Hosting AG                 | name: ""                          | 2  | unusable-name
                    country: CH                      | country: XX                       | 3  | unusable-address
                    , town: Bern                     | ''                                | 3  | missing-key
                    CHF: {iban: CH5800791123000889012} | USD: {iban: CH5800791123000889012} | 5 | unknown-currency
                    CH5800791123000889012            | CH5800791123000889013             | 5  | unusable-iban
                    CH5800791123000889012            | CH4431999123000889012             | 5  | unusable-iban
                    attempts: [5]                    | attempts: []                      | 7  | unusable-days
                    attempts: [5]                    | attempts: [5, 5]                  | 7  | unusable-days
                    attempts: [5]                    | attempts: [five]                  | 7  | unusable-days
                    attempts: [5]                    | attempts: [-1]                    | 7  | unusable-days
                    attempts: [5]                    | attempts: [63]                    | 7  | unusable-days
                    block_after: 1                   | block_after: 0                    | 7  | unusable-days
                    terminate_after: 2               | terminate_after: 1                | 7  | unusable-days
                    """)
    void what_is_wrong_is_told_with_its_line(String right, String wrong, long line, String problem) {
        assertThat(SMALLEST).contains(right);
        refuses(SMALLEST.replace(right, wrong), line, problem);
    }

    @ParameterizedTest
    @CsvSource({"8.1, 810", "0.01, 1", "100, 10000", "7, 700"})
    void a_rate_of_tax_is_read_exactly(String percent, int hundredths) {
        var read = SnakeYamlBillingSettings.read(withRate(percent).getBytes(UTF_8));

        assertThat(read.creditor().vat()).isNotNull();
        assertThat(read.creditor().vat().hundredths()).isEqualTo(hundredths);
    }

    @ParameterizedTest
    @CsvSource({"0", "100.01", "8.125", "-1", "much"})
    void what_is_no_rate_is_refused(String percent) {
        refuses(withRate(percent), 2, "unusable-percent");
    }

    private static String withRate(String percent) {
        return SMALLEST.replace("creditor:\n", "creditor:\n  vat: {number: CHE-1, percent: \"" + percent + "\"}\n");
    }
}
