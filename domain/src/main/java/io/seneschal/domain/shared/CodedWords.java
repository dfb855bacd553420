package io.seneschal.domain.shared;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The words of each fixed list by their codes, put together once: stores read several with each row. */
final class CodedWords {

    private static final ClassValue<Map<String, Object>> BY_CODE = new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> list) {
            var words = new LinkedHashMap<String, Object>();
            for (var word : list.getEnumConstants()) {
                words.put(((Coded) word).code(), word);
            }
            return Collections.unmodifiableMap(words);
        }
    };

    private CodedWords() {}

    /** In the order of the list. */
    static Map<String, Object> of(Class<? extends Coded> list) {
        return BY_CODE.get(list);
    }
}
