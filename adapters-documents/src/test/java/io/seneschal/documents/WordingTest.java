package io.seneschal.documents;

import static io.seneschal.documents.SamplePapers.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.domain.renewal.RenewalEvent.PaidTooLate;
import io.seneschal.domain.shared.Language;
import io.seneschal.testing.Rule;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WordingTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    @Rule({"PAY-9", "NOT-2"})
    void puts_the_reason_of_a_credit_note_into_words_where_nobody_gave_one(Language language) {
        var wording = new Wording(words(language));

        assertThat(wording.reason(PaidTooLate.REASON))
                .doesNotContain(PaidTooLate.REASON)
                .contains(" ");
        assertThat(wording.reason("It did not work.")).isEqualTo("It did not work.");
    }
}
