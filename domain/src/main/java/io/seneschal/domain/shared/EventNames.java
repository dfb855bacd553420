package io.seneschal.domain.shared;

import java.util.Locale;

/** The names of kinds of events, each made once from that of its class. */
final class EventNames {

    private static final ClassValue<String> NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> event) {
            var concept = event.getEnclosingClass().getSimpleName().replaceFirst("Event$", "");
            return kebab(concept) + "." + kebab(event.getSimpleName());
        }
    };

    private EventNames() {}

    static String of(Class<? extends DomainEvent> event) {
        return NAMES.get(event);
    }

    private static String kebab(String camel) {
        return camel.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
