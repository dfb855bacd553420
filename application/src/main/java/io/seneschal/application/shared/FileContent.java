package io.seneschal.application.shared;

import java.io.InputStream;

/** What is in a file, wherever it lies: too much to be held in memory, to be read as often as needed. */
public interface FileContent {

    /** How many bytes it has. */
    long bytes();

    /** All of it, from the beginning. Whoever opens it closes it. */
    InputStream open();
}
