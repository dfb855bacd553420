package io.seneschal.documents;

import io.seneschal.application.billing.Papers.Words;
import io.seneschal.application.shared.Phrases;
import io.seneschal.domain.billing.PaymentMethodKind;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.shared.Money;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** What stands on a paper, in the language it is written in. */
final class Wording {

    private static final Phrases PHRASES = new Phrases("papers");
    private static final int MONTHS_OF_A_YEAR = 12;

    private final Words words;

    Wording(Words words) {
        this.words = words;
    }

    Language language() {
        return words.language();
    }

    Locale locale() {
        return Locale.forLanguageTag(language().tag());
    }

    String text(String key) {
        return PHRASES.text(key, language());
    }

    String text(String key, Map<String, Object> facts) {
        return PHRASES.filled(key, facts, language());
    }

    /** {@code 30 November 2026} */
    String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(text("day.long"), locale()));
    }

    /** {@code 30.11.2026 – 30.11.2027} */
    String period(LocalDate from, LocalDate until) {
        var pattern = DateTimeFormatter.ofPattern(text("day.short"), locale());
        return from.format(pattern) + " – " + until.format(pattern);
    }

    String type(String code) {
        return words.ofType(code);
    }

    String method(PaymentMethodKind kind) {
        return text("method." + kind.code());
    }

    /** As somebody gave it, or in words where it is the code of what happened. */
    String reason(String given) {
        var key = "reason." + given;
        var worded = text(key);
        return worded.equals(key) ? given : worded;
    }

    /** {@code 1 year}, {@code 2 × 6 months} */
    String terms(int terms, Term term) {
        return terms == 1 ? term(term) : terms + " × " + term(term);
    }

    private String term(Term term) {
        return term.months() % MONTHS_OF_A_YEAR == 0
                ? counted("year", term.months() / MONTHS_OF_A_YEAR)
                : counted("month", term.months());
    }

    private String counted(String unit, int count) {
        return text("term." + unit + (count == 1 ? ".one" : ".many"), Map.of("count", count));
    }

    /** The number as it is written in Switzerland, and read as the same number in all of the languages: {@code 1’234.50}. */
    static String amount(Money money) {
        return money.amount().replaceAll("(?<=\\d)(?=(\\d{3})+\\.)", "’");
    }

    static String amountAndCurrency(Money money) {
        return money.currency() + " " + amount(money);
    }
}
