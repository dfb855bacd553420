package io.seneschal.domain.shared;

import io.seneschal.domain.shared.CommonRefusal.NotOneOf;
import java.util.List;
import java.util.Locale;

/** One of a fixed list of words, with the code by which doors and stores know it. */
public interface Coded {

    String name();

    /** The word on the wire and in the store: {@code legal_responsible}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws NotOneOf if the list has no such word */
    static <E extends Enum<E> & Coded> E of(Class<E> list, String code) {
        var words = CodedWords.of(list);
        var word = words.get(code);
        if (word == null) {
            throw new NotOneOf(code, List.copyOf(words.keySet()));
        }
        return list.cast(word);
    }
}
