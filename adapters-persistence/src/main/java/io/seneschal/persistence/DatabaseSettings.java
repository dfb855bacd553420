package io.seneschal.persistence;

import org.jspecify.annotations.Nullable;

/**
 * Which database, and how it is used.
 *
 * @param url {@code jdbc:h2:file:…} for one machine, {@code jdbc:h2:mem:…} for trying out, {@code jdbc:postgresql:…} for
 *     several server processes
 * @param user {@code null} if the URL says it, or none is needed
 * @param password likewise
 * @param connections how many are open at most
 */
public record DatabaseSettings(
        String url, @Nullable String user, @Nullable String password, int connections) {

    /**
     * A transaction takes about a millisecond: these serve thousands of requests a second, and waiting
     * for one of them costs more than a few that are idle.
     */
    public static final int USUAL_CONNECTIONS = 16;

    public static DatabaseSettings of(String url) {
        return new DatabaseSettings(url, null, null, USUAL_CONNECTIONS);
    }

    /** Without the password: settings are printed. */
    @Override
    public String toString() {
        return "DatabaseSettings[" + connections + " connections]";
    }
}
