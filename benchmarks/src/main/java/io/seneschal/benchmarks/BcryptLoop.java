package io.seneschal.benchmarks;

import io.seneschal.benchmarks.Rounds.Preparation;
import java.security.SecureRandom;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/** How other mail servers do it: a hash of bcrypt for each password of a mailbox, tried one after the other. */
final class BcryptLoop {

    private static final int COST = 10;
    private static final String RIGHT = "snd-right";

    private BcryptLoop() {}

    /** A hash of a password, as it stands in files of passwords. */
    static String hash(String password) {
        var salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        return OpenBSDBCrypt.generate(password.toCharArray(), salt, COST);
    }

    /** As many hashes are looked at as stand before the right one, and that. */
    static Preparation untilThe(int place) {
        var right = RIGHT.toCharArray();
        var rightHash = hash(RIGHT);
        var otherHash = hash("snd-other");
        return () -> () -> {
            for (var before = 1; before < place; before++) {
                if (OpenBSDBCrypt.checkPassword(otherHash, right)) {
                    throw new IllegalStateException("Another password matches");
                }
            }
            if (!OpenBSDBCrypt.checkPassword(rightHash, right)) {
                throw new IllegalStateException("The right password does not match");
            }
        };
    }
}
