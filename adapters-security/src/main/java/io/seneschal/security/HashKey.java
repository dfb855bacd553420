package io.seneschal.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.seneschal.domain.security.SecretHash;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key of 256 random bits, for HMAC-SHA-256.
 *
 * <p>Its id is itself a hash made with the key, so it tells keys apart and nothing about them. A class and not a record,
 * because a record would print the key.
 */
public final class HashKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{" + 2 * BYTES + "}");

    /** What the id is a hash of. No secret is spelled like this, since secrets have no spaces. */
    private static final String ID_SUBJECT = "the id of this key";

    private static final int ID_BYTES = 6;

    private final byte[] bytes;
    private final Mac keyed;
    private final String id;

    private HashKey(byte[] bytes) {
        this.bytes = bytes;
        this.keyed = keyed(bytes);
        this.id = base64(Arrays.copyOf(mac(ID_SUBJECT), ID_BYTES));
    }

    public static HashKey random(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new HashKey(bytes);
    }

    /** Whether a text is a key: 64 hexadecimal digits. */
    static boolean isKey(String text) {
        return HEX.matcher(text).matches();
    }

    static HashKey ofHex(String text) {
        return new HashKey(HexFormat.of().parseHex(text));
    }

    String toHex() {
        return HexFormat.of().formatHex(bytes);
    }

    /** Eight characters. */
    public String id() {
        return id;
    }

    /** The keyed hash of a secret: {@code <key id>:<hash in base64url>}. */
    SecretHash hash(String secret) {
        return new SecretHash(id + ":" + base64(mac(secret)));
    }

    boolean made(SecretHash hash) {
        return hash.text().startsWith(id + ":");
    }

    private static Mac keyed(byte[] bytes) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** With a copy, as several threads hash at once: looking for the algorithm and keying it takes longer than hashing. */
    private byte[] mac(String text) {
        try {
            return ((Mac) keyed.clone()).doFinal(text.getBytes(UTF_8));
        } catch (CloneNotSupportedException everyJdkCan) {
            throw new IllegalStateException(everyJdkCan);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "HashKey[" + id + "]";
    }
}
