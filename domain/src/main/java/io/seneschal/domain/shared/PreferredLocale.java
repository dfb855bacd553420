package io.seneschal.domain.shared;

import io.seneschal.domain.shared.CommonRefusal.UnusableLocale;
import java.util.Locale;

/** The language and region a person prefers, as a BCP 47 tag: {@code fr-CH}, {@code it}. Its language is one of ours. */
public record PreferredLocale(String tag) {

    private static final int LONGEST = 35;

    /** @throws UnusableLocale if it is no tag, or of another language */
    public PreferredLocale {
        var canonical = Locale.forLanguageTag(tag).toLanguageTag();
        if (tag.length() > LONGEST
                || !canonical.equalsIgnoreCase(tag)
                || Language.ofTag(tag).isEmpty()) {
            throw new UnusableLocale(tag);
        }
        tag = canonical;
    }

    public Language language() {
        return Language.ofTag(tag).orElseThrow();
    }

    @Override
    public String toString() {
        return tag;
    }
}
