package io.seneschal.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.seneschal.application.security.PasswordHashing;
import io.seneschal.domain.security.NewPassword;
import io.seneschal.domain.security.PasswordHash;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Argon2id with the parameters that OWASP recommends: 19 MiB of memory, two passes, one lane.
 *
 * <p>Hashes that were made with other parameters stay good: each carries its own. A password is taken in Unicode NFC, so
 * that it can be typed on any keyboard.
 *
 * <p>Only so many are computed at a time as were allowed, the others wait in the order in which they came: a flood of
 * log-ins costs time and not the heap. The memory of one is taken for the next, after it was zeroed: as garbage it would
 * make the heap several times as large as what lives in it. When no password comes for a while, it can be let go.
 */
public final class Argon2idPasswordHashing implements PasswordHashing {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final SecureRandom random;
    private final Semaphore places;
    private final Deque<Argon2Memory> idleMemory = new ConcurrentLinkedDeque<>();
    private final EncodedArgon2id nobodys;
    private final AtomicBoolean used = new AtomicBoolean();

    /** @param atOnce how many hashes may be computed at the same time, each with 19 MiB */
    public Argon2idPasswordHashing(SecureRandom random, int atOnce) {
        this.random = random;
        this.places = new Semaphore(atOnce, true);
        this.nobodys = EncodedArgon2id.of(randomBytes(SALT_BYTES), randomBytes(HASH_BYTES));
    }

    /** As many at once as there are processors, since more would only share them, and as half the heap has room for. */
    public Argon2idPasswordHashing(SecureRandom random) {
        this(
                random,
                placesFor(
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.getRuntime().maxMemory()));
    }

    /** @param heap in bytes, at most */
    static int placesFor(int processors, long heap) {
        return Math.clamp(heap / 2 / EncodedArgon2id.BYTES_OF_MEMORY, 1, processors);
    }

    @Override
    public PasswordHash hash(NewPassword password) {
        var fresh = EncodedArgon2id.of(randomBytes(SALT_BYTES), new byte[HASH_BYTES]);
        return new PasswordHash(fresh.withHash(computed(password.text(), fresh)).encoded());
    }

    @Override
    public boolean matches(String password, PasswordHash hash) {
        var known = EncodedArgon2id.parse(hash.encoded());
        return MessageDigest.isEqual(computed(password, known), known.hash());
    }

    @Override
    public void matchNobody(String password) {
        MessageDigest.isEqual(computed(password, nobodys), nobodys.hash());
    }

    /**
     * Lets the memory go that nobody has needed since this was last called.
     *
     * @return whether there was any: it is garbage now, and old
     */
    public boolean letIdleMemoryGo() {
        if (used.getAndSet(false) || idleMemory.isEmpty()) {
            return false;
        }
        idleMemory.clear();
        return true;
    }

    private byte[] computed(String password, EncodedArgon2id like) {
        var text = Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(UTF_8);
        places.acquireUninterruptibly();
        used.set(true);
        var memory = Objects.requireNonNullElseGet(idleMemory.pollFirst(), Argon2Memory::new);
        try {
            return memory.hash(text, like);
        } finally {
            idleMemory.addFirst(memory);
            places.release();
        }
    }

    private byte[] randomBytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
