package io.seneschal.domain.audit;

import io.seneschal.domain.audit.AuditRefusal.UnusableEventType;
import java.util.regex.Pattern;

/** The stable name of a kind of event, such as {@code membership.role-changed}. */
public record EventType(String name) {

    private static final int LONGEST = 100;
    private static final Pattern NAME = Pattern.compile("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*");

    /** @throws UnusableEventType if no event could be called so */
    public EventType {
        if (name.length() > LONGEST || !NAME.matcher(name).matches()) {
            throw new UnusableEventType(name);
        }
    }
}
