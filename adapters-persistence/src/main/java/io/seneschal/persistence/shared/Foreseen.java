package io.seneschal.persistence.shared;

import static java.util.Objects.requireNonNull;

import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.shared.OrganisationId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a thread is going to ask about, and the answers that came along with an earlier one. Each is given once, so that
 * whoever asks again asks the database again.
 */
public final class Foreseen {

    private final Subject subject;
    private final Map<Asking, Optional<?>> answers = new HashMap<>();

    Foreseen(Subject subject) {
        this.subject = subject;
    }

    /** What is asked about once it is known who asks. */
    public sealed interface Subject {

        record Organisation(OrganisationId id) implements Subject {}

        /** @param password its hashes, of which a device has one */
        record Device(List<SecretHash> password) implements Subject {}
    }

    private record Asking(GatheredQuestion<?, ?> question, Object key) {}

    public Subject subject() {
        return subject;
    }

    /** The next one who asks is answered with this. */
    public <K, V> void put(GatheredQuestion<K, V> question, K key, Optional<V> answer) {
        answers.put(new Asking(question, key), answer);
    }

    /** Empty if one of them has to be asked; else those that there are. */
    @SuppressWarnings("unchecked") // as it was put
    <K, V> Optional<Map<K, V>> take(GatheredQuestion<K, V> question, Collection<K> keys) {
        if (!keys.stream().allMatch(key -> answers.containsKey(new Asking(question, key)))) {
            return Optional.empty();
        }
        var taken = new HashMap<K, V>();
        for (var key : Set.copyOf(keys)) {
            var answer = (Optional<V>) requireNonNull(answers.remove(new Asking(question, key)));
            answer.ifPresent(there -> taken.put(key, there));
        }
        return Optional.of(taken);
    }
}
