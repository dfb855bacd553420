package io.seneschal.application.shared;

import io.seneschal.domain.shared.Language;
import io.seneschal.domain.shared.Refusal;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refusals in the reader's language (NOT-2), made from their code and facts. Codes are the contract; sentences may be
 * bettered at any time.
 *
 * <p>The bundle {@code sentences} has for each code a {@code .title} and a {@code .detail}, in which {@code {fact}} stands
 * for a fact; and for each remedy a {@code remedy.…}.
 */
public final class Sentences {

    private static final Pattern FACT = Pattern.compile("\\{([a-z_]+)}");

    /** The sentences that ship with the product. */
    public Sentences() {}

    /** A few words: what kind of refusal it is. */
    public String title(String code, Language language) {
        return text(code + ".title", language);
    }

    /** A sentence with the facts of this case. */
    public String detail(String code, Map<String, Object> facts, Language language) {
        return FACT.matcher(text(code + ".detail", language))
                .replaceAll(fact -> Matcher.quoteReplacement(shown(facts.get(fact.group(1)))));
    }

    public String detail(Refusal refusal, Language language) {
        return detail(refusal.code(), refusal.because(), language);
    }

    /** A sentence that says what would help. */
    public String remedy(String remedy, Language language) {
        return text("remedy." + remedy, language);
    }

    /** Whether there are sentences for this code. */
    public boolean knows(String code) {
        return bundle(Language.EN).containsKey(code + ".title");
    }

    private static String shown(@Nullable Object fact) {
        return switch (fact) {
            case null -> "?";
            case Collection<?> many ->
                String.join(", ", many.stream().map(String::valueOf).toList());
            case Map<?, ?> counts ->
                String.join(
                        ", ",
                        counts.entrySet().stream()
                                .map(entry -> entry.getKey() + ": " + entry.getValue())
                                .toList());
            default -> fact.toString();
        };
    }

    private String text(String key, Language language) {
        try {
            return bundle(language).getString(key);
        } catch (MissingResourceException missing) {
            return key;
        }
    }

    private ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(
                "io.seneschal.application.sentences",
                Locale.forLanguageTag(language.tag()),
                Sentences.class.getModule());
    }
}
