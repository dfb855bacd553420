package io.seneschal.security;

import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A hash and how it was made, in the PHC string format: {@code $argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>}.
 *
 * <p>A class and not a record, because arrays are not compared by what is in them.
 */
final class EncodedArgon2id {

    /** OWASP's recommendation: memory in KiB, passes, lanes. */
    static final int MEMORY = 19 * 1024;

    /** What computing one takes with the parameters of today. */
    static final long BYTES_OF_MEMORY = MEMORY * 1024L;

    private static final int PASSES = 2;
    static final int LANES = 1;

    /** 1.3, the only one in use. */
    static final int VERSION = 0x13;

    private static final Pattern PHC = Pattern.compile("\\$argon2id\\$v=" + VERSION
            + "\\$m=([0-9]{1,7}),t=([0-9]{1,3}),p=([0-9]{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final int memory;
    private final int passes;
    private final int lanes;
    private final byte[] salt;
    private final byte[] hash;

    private EncodedArgon2id(int memory, int passes, int lanes, byte[] salt, byte[] hash) {
        this.memory = memory;
        this.passes = passes;
        this.lanes = lanes;
        this.salt = salt;
        this.hash = hash;
    }

    /** With the parameters of today. */
    static EncodedArgon2id of(byte[] salt, byte[] hash) {
        return new EncodedArgon2id(MEMORY, PASSES, LANES, salt, hash);
    }

    /** With whatever parameters it was made. */
    static EncodedArgon2id parse(String encoded) {
        var parts = PHC.matcher(encoded);
        if (!parts.matches()) {
            throw new IllegalArgumentException("A stored password hash is not in the PHC format of Argon2id");
        }
        return new EncodedArgon2id(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                Base64.getDecoder().decode(parts.group(4)),
                Base64.getDecoder().decode(parts.group(5)));
    }

    EncodedArgon2id withHash(byte[] computed) {
        return new EncodedArgon2id(memory, passes, lanes, salt, computed);
    }

    byte[] hash() {
        return hash;
    }

    byte[] salt() {
        return salt;
    }

    /** In KiB. */
    int memory() {
        return memory;
    }

    int passes() {
        return passes;
    }

    int lanes() {
        return lanes;
    }

    String encoded() {
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s"
                .formatted(VERSION, memory, passes, lanes, base64.encodeToString(salt), base64.encodeToString(hash));
    }
}
