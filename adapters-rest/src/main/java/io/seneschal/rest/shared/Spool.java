package io.seneschal.rest.shared;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.seneschal.application.shared.FileContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.Optional;

/**
 * A body that was put aside while it came in, because it is too large to be held: in a file that only this process can read,
 * and that is gone with its last use.
 */
public final class Spool implements FileContent, AutoCloseable {

    /** What was not sent. */
    static final FileContent NOTHING = new FileContent() {
        @Override
        public long bytes() {
            return 0;
        }

        @Override
        public InputStream open() {
            return InputStream.nullInputStream();
        }
    };

    private static final int PIECE = 64 << 10;

    private final FileChannel channel;
    private final long bytes;

    private Spool(FileChannel channel, long bytes) {
        this.channel = channel;
        this.bytes = bytes;
    }

    /** @return empty if there are more bytes than that */
    public static Optional<Spool> of(InputStream body, long most) throws IOException {
        var channel = FileChannel.open(Files.createTempFile("seneschal", null), READ, WRITE, DELETE_ON_CLOSE);
        try {
            var bytes = 0L;
            for (var piece = body.readNBytes(PIECE); piece.length > 0; piece = body.readNBytes(PIECE)) {
                bytes += piece.length;
                if (bytes > most) {
                    channel.close();
                    return Optional.empty();
                }
                write(piece, channel);
            }
            return Optional.of(new Spool(channel, bytes));
        } catch (IOException | RuntimeException broken) {
            channel.close();
            throw broken;
        }
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public InputStream open() {
        return new Reading();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException unforgettable) {
            throw new UncheckedIOException(unforgettable);
        }
    }

    private static void write(byte[] piece, FileChannel channel) throws IOException {
        for (var left = ByteBuffer.wrap(piece); left.hasRemaining(); ) {
            channel.write(left);
        }
    }

    /** Each with a place of its own in the file. */
    private final class Reading extends InputStream {

        private long position;

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            var read = channel.read(ByteBuffer.wrap(into, offset, length), position);
            position += Math.max(read, 0);
            return read;
        }
    }
}
