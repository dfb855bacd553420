package io.seneschal.domain.shared;

import io.seneschal.domain.shared.CommonRefusal.NotOneOf;
import java.util.Locale;
import java.util.stream.Stream;

/** One of a fixed list of words, with the code by which doors and stores know it. */
public interface Coded {

    String name();

    /** The word on the wire and in the store: {@code legal_responsible}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws NotOneOf if the list has no such word */
    static <E extends Enum<E> & Coded> E of(Class<E> list, String code) {
        var words = list.getEnumConstants();
        for (var word : words) {
            if (word.code().equals(code)) {
                return word;
            }
        }
        throw new NotOneOf(code, Stream.of(words).map(Coded::code).toList());
    }
}
