package io.seneschal.domain.security;

/**
 * The keyed hash of a random secret: enough to recognise it, not enough to have it.
 *
 * @param text names the key it was made with, so that keys can be changed
 */
public record SecretHash(String text) {

    @Override
    public String toString() {
        return "SecretHash[••••]";
    }
}
