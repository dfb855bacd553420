package io.seneschal.persistence.shared;

import io.seneschal.domain.shared.Coded;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Words of a fixed list in one column: their codes, separated by spaces. */
public final class Codes {

    private static final String BETWEEN = " ";

    private Codes() {}

    /** In alphabetical order, so that the same words always make the same text. */
    public static String of(Collection<? extends Coded> words) {
        return words.stream().map(Coded::code).sorted().collect(Collectors.joining(BETWEEN));
    }

    public static <E extends Enum<E> & Coded> Set<E> read(Class<E> list, String codes) {
        var words = EnumSet.noneOf(list);
        for (var code : codes.split(BETWEEN, -1)) {
            words.add(Coded.of(list, code));
        }
        return Collections.unmodifiableSet(words);
    }
}
