package io.seneschal.files;

import org.snakeyaml.engine.v2.api.StreamDataWriter;

/** Text as it is written piece by piece. */
final class StreamedText implements StreamDataWriter {

    private final StringBuilder text = new StringBuilder();

    @Override
    public void write(String piece) {
        text.append(piece);
    }

    @Override
    public void write(String piece, int from, int length) {
        text.append(piece, from, from + length);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
