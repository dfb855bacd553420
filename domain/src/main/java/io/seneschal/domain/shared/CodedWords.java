package io.seneschal.domain.shared;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The words of each fixed list by their codes, put together once, as stores read several with each row. It says nothing that the
 * lists don't say.
 */
final class CodedWords {

    private static final ClassValue<Map<String, Coded>> BY_CODE = new ClassValue<>() {
        @Override
        protected Map<String, Coded> computeValue(Class<?> list) {
            var words = new LinkedHashMap<String, Coded>();
            for (var constant : list.getEnumConstants()) {
                var word = (Coded) constant;
                if (words.put(word.code(), word) != null) {
                    throw new IllegalStateException("Two words of " + list + " have the code " + word.code());
                }
            }
            return Collections.unmodifiableMap(words);
        }
    };

    private CodedWords() {}

    /** In the order of the list. */
    static Map<String, Coded> of(Class<? extends Coded> list) {
        return BY_CODE.get(list);
    }
}
