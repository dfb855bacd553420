package io.seneschal.persistence.shared;

import io.seneschal.domain.shared.OrganisationId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a thread is going to ask about, and the answers that came along with an earlier one. Each is given once, so that
 * whoever asks again asks the database again.
 */
public final class Foreseen {

    private final OrganisationId organisation;
    private final Map<Asking, Optional<?>> answers = new HashMap<>();

    Foreseen(OrganisationId organisation) {
        this.organisation = organisation;
    }

    private record Asking(GatheredQuestion<?, ?> question, Object key) {}

    public OrganisationId organisation() {
        return organisation;
    }

    /** The next one who asks is answered with this. */
    public <K, V> void put(GatheredQuestion<K, V> question, K key, Optional<V> answer) {
        answers.put(new Asking(question, key), answer);
    }

    /** Empty if it has to be asked; inside is the answer, which may be that there is nothing. */
    @SuppressWarnings("unchecked") // as it was put
    <K, V> Optional<Optional<V>> take(GatheredQuestion<K, V> question, K key) {
        return Optional.ofNullable((Optional<V>) answers.remove(new Asking(question, key)));
    }
}
