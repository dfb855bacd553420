package io.seneschal.persistence.mailbox;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/** There is a question for one password, one for two, four and so on: few statements, of which plans are kept. */
final class PasswordQuestions {

    private final Map<Integer, CredentialQuestion> byPlaces = new ConcurrentHashMap<>();
    private final IntFunction<CredentialQuestion> made;

    /** @param made the question about so many */
    PasswordQuestions(IntFunction<CredentialQuestion> made) {
        this.made = made;
    }

    /** @param count how many there are at least */
    CredentialQuestion about(int count) {
        return byPlaces.computeIfAbsent(roundedUp(count), made::apply);
    }

    /** To a power of two. */
    private static int roundedUp(int count) {
        return count == 1 ? 1 : Integer.highestOneBit(count - 1) << 1;
    }
}
