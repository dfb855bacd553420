package io.seneschal.rest.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;

/** What came in {@code Authorization}. */
sealed interface Credentials {

    /** Nothing, or nothing that this door understands. */
    record None() implements Credentials {}

    /** RFC 6750. */
    record Token(String text) implements Credentials {

        @Override
        public String toString() {
            return "Token[••••]";
        }
    }

    /** RFC 7617, in UTF-8. */
    record Login(String name, String password) implements Credentials {

        /** Stands for the login where it is counted: short, and not the login itself. */
        String digest() {
            return UUID.nameUUIDFromBytes(name.strip().toLowerCase(Locale.ROOT).getBytes(UTF_8))
                    .toString();
        }

        @Override
        public String toString() {
            return "Login[••••]";
        }
    }

    static Credentials of(String authorization) {
        var space = authorization.indexOf(' ');
        if (space < 0) {
            return new None();
        }
        var text = authorization.substring(space + 1).strip();
        return switch (authorization.substring(0, space).toLowerCase(Locale.ROOT)) {
            case "bearer" -> new Token(text);
            case "basic" -> login(text);
            default -> new None();
        };
    }

    private static Credentials login(String base64) {
        try {
            var octets = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
            var text = UTF_8.newDecoder().decode(octets).toString();
            var colon = text.indexOf(':');
            return new Login(text.substring(0, Math.max(colon, 0)), text.substring(colon + 1));
        } catch (IllegalArgumentException | CharacterCodingException garbled) {
            return new Login("", "");
        }
    }
}
