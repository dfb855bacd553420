package io.seneschal.persistence.audit;

import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.DomainEvent;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The facts of an event as plain data: names in snake_case, ids as texts, words of fixed lists by their code. The
 * organisation is left out: it stands on the envelope.
 */
final class EventFacts {

    private static final String ON_THE_ENVELOPE = "organisation";
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    /** Of each kind of event, which are few, as against events. */
    private static final ClassValue<List<Fact>> FACTS = new ClassValue<>() {
        @Override
        protected List<Fact> computeValue(Class<?> event) {
            return Stream.of(event.getRecordComponents())
                    .filter(component -> !component.getName().equals(ON_THE_ENVELOPE))
                    .map(component -> new Fact(snake(component.getName()), component.getAccessor()))
                    .toList();
        }
    };

    private record Fact(String name, Method value) {}

    private EventFacts() {}

    static Map<String, Object> of(DomainEvent event) {
        var facts = new LinkedHashMap<String, Object>();
        for (var fact : FACTS.get(event.getClass())) {
            var value = value(fact, event);
            if (value != null) {
                facts.put(fact.name(), plain(value));
            }
        }
        return Collections.unmodifiableMap(facts);
    }

    private static @Nullable Object value(Fact fact, DomainEvent event) {
        try {
            return fact.value().invoke(event);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException(event.type() + " is no public record", hidden);
        }
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Number number -> number;
            case Boolean truth -> truth;
            case Coded word -> word.code();
            // sets have no order of their own, and the same event shall always read the same
            case Set<?> many ->
                many.stream()
                        .map(EventFacts::plain)
                        .map(String::valueOf)
                        .sorted()
                        .toList();
            case Collection<?> many -> many.stream().map(EventFacts::plain).toList();
            default -> value.toString();
        };
    }

    private static String snake(String camel) {
        return HUMP.matcher(camel).replaceAll("_").toLowerCase(Locale.ROOT);
    }
}
