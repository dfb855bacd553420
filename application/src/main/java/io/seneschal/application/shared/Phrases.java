package io.seneschal.application.shared;

import io.seneschal.domain.shared.Language;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One bundle of texts in each of the languages (NOT-2), in which a {@code {fact}} stands for a fact. */
public final class Phrases {

    /** What an empty list says in a sentence. */
    private static final String NOTHING = "page.nothing.title";

    private static final Pattern FACT = Pattern.compile("\\{([a-z_]+)}");

    private final String bundle;

    /** @param bundle the name of a bundle that ships with the product */
    public Phrases(String bundle) {
        this.bundle = "io.seneschal.application." + bundle;
    }

    /** The text as it stands in the bundle; the key itself if there is none. */
    public String text(String key, Language language) {
        try {
            return in(language).getString(key);
        } catch (MissingResourceException missing) {
            return key;
        }
    }

    /** The text with the facts of a case. */
    public String filled(String key, Map<String, Object> facts, Language language) {
        return FACT.matcher(text(key, language))
                .replaceAll(fact -> Matcher.quoteReplacement(shown(facts.get(fact.group(1)), language)));
    }

    private String shown(@Nullable Object fact, Language language) {
        return switch (fact) {
            case null -> "?";
            case Collection<?> many when many.isEmpty() -> text(NOTHING, language);
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

    private ResourceBundle in(Language language) {
        return ResourceBundle.getBundle(bundle, Locale.forLanguageTag(language.tag()), Phrases.class.getModule());
    }
}
