package io.seneschal.persistence.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Makes keys of any length and content fit a column, and keeps what callers wrote in them out of the database. */
final class Digest {

    private Digest() {}

    /** 64 hexadecimal digits (SHA-256); parts are told apart by their length. */
    static String of(String... parts) {
        var digest = sha256();
        for (var part : parts) {
            digest.update((part.length() + ":" + part).getBytes(UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
