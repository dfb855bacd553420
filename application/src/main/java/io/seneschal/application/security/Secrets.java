package io.seneschal.application.security;

import io.seneschal.domain.security.OneTimeSecret;
import io.seneschal.domain.security.SecretHash;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Random secrets that are shown once and recognised by their keyed hash. */
public interface Secrets {

    /** At least 256 random bits behind a prefix that tells what it is. */
    MintedSecret mint(String prefix);

    /** A secret of another form, for which the dice are lent. */
    MintedSecret mint(Function<RandomGenerator, String> form);

    /** The hashes under which a secret may be kept: one for each key that is active, the newest first. */
    List<SecretHash> hashesOf(String secret);

    /** A new secret, and what is kept of it. */
    record MintedSecret(OneTimeSecret secret, SecretHash hash) {}
}
