package io.seneschal.domain.security;

/** The slow, salted hash of an account password, in the encoded form that carries its parameters (USR-9). */
public record PasswordHash(String encoded) {

    @Override
    public String toString() {
        return "PasswordHash[••••]";
    }
}
