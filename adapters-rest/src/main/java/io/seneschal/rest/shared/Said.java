package io.seneschal.rest.shared;

import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a request says, whoever asks. */
public interface Said {

    /** The first value of a header. */
    Optional<String> header(String name);

    /** The body as it came; empty if there is none. */
    byte[] bytes();

    /**
     * Headers, read like fields.
     *
     * @throws Rejection if they say something else
     */
    default <T> T headers(Set<String> names, Function<Fields, Supplier<T>> content) {
        var values = new HashMap<String, String>();
        names.forEach(name -> header(name).ifPresent(value -> values.put(name, value)));
        return Json.read(values, Shape.object(content));
    }

    /**
     * The body as an object with fields.
     *
     * @throws Rejection if it is something else
     */
    default <T> T body(Function<Fields, Supplier<T>> content) {
        return Json.read(bytes(), Shape.object(content));
    }
}
