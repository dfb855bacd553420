package io.seneschal.domain.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages in which people are written to and refused (NOT-2). */
public enum Language implements Coded {
    EN,
    FR,
    DE,
    IT,
    ES;

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language of a BCP 47 tag such as {@code fr-CH}, if it is one of ours. */
    public static Optional<Language> ofTag(String tag) {
        var wanted = Locale.forLanguageTag(tag).getLanguage();
        return Stream.of(values())
                .filter(language -> language.tag().equals(wanted))
                .findFirst();
    }
}
