package io.seneschal.application.mailbox;

import io.seneschal.application.shared.ClientNetwork;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.shared.EmailAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Remembers, in this process and within bounds, which wrong passwords came lately from where for which mailbox, and
 * throttles whoever goes on trying.
 *
 * <p>Only different passwords count: a forgotten device that tries its old one all day is one. Beyond the limit, passwords
 * from that network for that mailbox are not even looked up, except those that were right before: so the owner's other
 * devices come in, also from the same house, and nothing slows a right password from elsewhere. What was right before this
 * process began, or in another one, is on record with the devices, and asked for when a network reaches its limit.
 */
@Singleton
public final class WrongPasswords {

    /** How many different wrong passwords one network may try on one mailbox within the window. */
    public static final int LIMIT = 30;

    public static final Duration WINDOW = Duration.ofMinutes(1);

    private static final int PLACES = 10_000;
    private static final int RIGHT_ONES = 100_000;

    private final Map<Place, Tries> tries = Collections.synchronizedMap(new Newest<>(PLACES));
    private final Map<SecretHash, Boolean> right = Collections.synchronizedMap(new Newest<>(RIGHT_ONES));

    /** Remembers nothing yet. */
    @Inject
    public WrongPasswords() {}

    /** Whether this password is not to be looked up now. */
    boolean isThrottled(String network, EmailAddress address, SecretHash password, Instant now) {
        var place = tries.get(place(network, address));
        return place != null && place.isExhausted(now) && !right.containsKey(password);
    }

    /** @return whether the network is throttled on this mailbox from now on, and was not before */
    boolean note(String network, EmailAddress address, SecretHash password, Instant now) {
        right.remove(password);
        var reached = new AtomicBoolean();
        tries.compute(place(network, address), (place, before) -> {
            var present = before == null || before.isOver(now) ? new Tries(now) : before;
            reached.set(present.add(password));
            return present;
        });
        return reached.get();
    }

    /** What was right at another time, in another process or before this one began. */
    void wereRight(Collection<SecretHash> passwords) {
        passwords.forEach(this::wasRight);
    }

    void wasRight(SecretHash password) {
        right.put(password, Boolean.TRUE);
    }

    private static Place place(String network, EmailAddress address) {
        return new Place(ClientNetwork.of(network), address.folded());
    }

    private record Place(String network, String address) {}

    /** What was tried in one place since an instant. Changed under the lock of the map that holds it. */
    private static final class Tries {

        private final Instant since;
        private final Set<SecretHash> different = new LinkedHashSet<>();
        private volatile boolean full;

        private Tries(Instant since) {
            this.since = since;
        }

        /** Whether it is full with this one. */
        private boolean add(SecretHash password) {
            if (full) {
                return false;
            }
            different.add(password);
            full = different.size() >= LIMIT;
            return full;
        }

        private boolean isOver(Instant now) {
            return !now.isBefore(since.plus(WINDOW));
        }

        private boolean isExhausted(Instant now) {
            return full && !isOver(now);
        }
    }

    /** Forgets what was used the longest time ago once it is full. */
    private static final class Newest<K, V> extends LinkedHashMap<K, V> {

        private static final long serialVersionUID = 1L;

        private final int most;

        private Newest(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }
}
