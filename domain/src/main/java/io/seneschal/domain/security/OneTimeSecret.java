package io.seneschal.domain.security;

import java.util.Arrays;

/**
 * A secret that can be read exactly once, by whoever is about to show it.
 *
 * <p>A class and not a record, because a record would print its component.
 */
public final class OneTimeSecret {

    private char[] text;

    public OneTimeSecret(String text) {
        this.text = text.toCharArray();
    }

    /**
     * Hands the text over and forgets it.
     *
     * @throws IllegalStateException if it was shown before
     */
    public synchronized String reveal() {
        if (text.length == 0) {
            throw new IllegalStateException("This secret has been shown already");
        }
        var shown = new String(text);
        Arrays.fill(text, '\0');
        text = new char[0];
        return shown;
    }

    @Override
    public String toString() {
        return "OneTimeSecret[••••]";
    }
}
