package io.seneschal.security;

import io.seneschal.application.security.Secrets;
import io.seneschal.domain.security.OneTimeSecret;
import io.seneschal.domain.security.SecretHash;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Secrets of 256 random bits, kept as their HMAC-SHA-256.
 *
 * <p>A quick hash is enough, since nobody can try out that many secrets; the key keeps a thief of the store from telling
 * even whether a secret they hold is good.
 */
public final class HmacSecrets implements Secrets {

    private static final int BYTES = 32;

    private final Supplier<List<HashKey>> keys;
    private final SecureRandom random;

    /** @param keys the active ones, the newest first; new secrets are hashed with that one */
    public HmacSecrets(List<HashKey> keys, SecureRandom random) {
        this(() -> keys, random);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("Secrets can't be hashed without a key");
        }
    }

    /** @param keys asked each time for those that are active at that moment, at least one */
    public HmacSecrets(Supplier<List<HashKey>> keys, SecureRandom random) {
        this.keys = keys;
        this.random = random;
    }

    @Override
    public MintedSecret mint(String prefix) {
        return mint(dice -> {
            var bytes = new byte[BYTES];
            dice.nextBytes(bytes);
            return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        });
    }

    @Override
    public MintedSecret mint(Function<RandomGenerator, String> form) {
        var text = form.apply(random);
        return new MintedSecret(new OneTimeSecret(text), keys.get().getFirst().hash(text));
    }

    @Override
    public List<SecretHash> hashesOf(String secret) {
        return keys.get().stream().map(key -> key.hash(secret)).toList();
    }
}
