package io.seneschal.persistence.support;

import io.seneschal.application.shared.FileContent;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Cuts files into pieces that are held one at a time. */
final class Pieces {

    static final int BYTES = 64 << 10;

    private Pieces() {}

    /** What is done with each piece. */
    @FunctionalInterface
    interface Keeping {
        void keep(int number, byte[] piece);
    }

    static void of(FileContent content, Keeping keeping) {
        try (var stream = content.open()) {
            var piece = stream.readNBytes(BYTES);
            for (var number = 0; piece.length > 0; number++) {
                keeping.keep(number, piece);
                piece = stream.readNBytes(BYTES);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
