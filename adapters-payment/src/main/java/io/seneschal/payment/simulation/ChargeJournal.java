package io.seneschal.payment.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All charges in one file, to which lines are appended and in which none changes: the last line of a key holds.
 *
 * <p>Any number of processes may have it open. Who writes holds the lock of the file, has read what the others wrote, and
 * cuts off half a line that a killed one left behind. It is not forced to the disk: that survives every killed process,
 * and no machine that loses power.
 */
final class ChargeJournal implements AutoCloseable {

    /** A file's lock is held by a process as a whole; so within one, they queue here. */
    private static final Map<Path, ReentrantLock> QUEUES = new ConcurrentHashMap<>();

    /** Far longer than a line. */
    private static final int PORTION = 1 << 20;

    private final Path file;
    private final FileChannel channel;
    private final ReentrantLock queue;
    private final Map<UUID, SimulatedCharge> charges = new HashMap<>();
    private long read;

    private ChargeJournal(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
        this.queue = QUEUES.computeIfAbsent(file, path -> new ReentrantLock());
    }

    /** Made if it is not there. */
    static ChargeJournal open(Path file) throws IOException {
        var absolute = file.toAbsolutePath().normalize();
        if (absolute.getParent() != null) {
            Files.createDirectories(absolute.getParent());
        }
        var channel = FileChannel.open(absolute, CREATE, READ, WRITE);
        try {
            var journal = new ChargeJournal(absolute.toRealPath(), channel);
            journal.readOn();
            return journal;
        } catch (IOException | RuntimeException unreadable) {
            channel.close();
            throw unreadable;
        }
    }

    /** The charge of this key; {@code null} if none ever came. */
    @Nullable
    SimulatedCharge find(UUID key) {
        queue.lock();
        try {
            readOn();
            return charges.get(key);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            queue.unlock();
        }
    }

    /**
     * Decides about the charge of this key while nobody else does.
     *
     * @param decision from what is on record, {@code null} if nothing is, to what shall be
     */
    SimulatedCharge decide(UUID key, Function<@Nullable SimulatedCharge, SimulatedCharge> decision) {
        queue.lock();
        try (var lock = channel.lock()) {
            requireHeld(lock);
            readOn();
            channel.truncate(read);
            var before = charges.get(key);
            var after = decision.apply(before);
            if (!after.equals(before)) {
                append(ChargeLines.line(after) + "\n");
                charges.put(key, after);
            }
            return after;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            queue.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static void requireHeld(FileLock lock) {
        if (!lock.isValid()) {
            throw new IllegalStateException("The lock of the journal is gone");
        }
    }

    private void append(String line) throws IOException {
        var bytes = UTF_8.encode(line);
        var length = bytes.remaining();
        while (bytes.hasRemaining()) {
            channel.write(bytes, read + length - bytes.remaining());
        }
        read += length;
    }

    /** Up to the last whole line: what follows is still being written, or never will be. */
    private void readOn() throws IOException {
        var lines = true;
        while (lines) {
            lines = readSome();
        }
    }

    private boolean readSome() throws IOException {
        var bytes = ByteBuffer.allocate(Math.clamp(channel.size() - read, 0, PORTION));
        while (bytes.hasRemaining() && channel.read(bytes, read + bytes.position()) >= 0) {
            // until all of it is there
        }
        var begin = 0;
        for (var at = 0; at < bytes.position(); at++) {
            if (bytes.get(at) == '\n') {
                take(new String(bytes.array(), begin, at - begin, UTF_8));
                begin = at + 1;
            }
        }
        read += begin;
        return begin > 0;
    }

    private void take(String line) throws IOException {
        try {
            var charge = ChargeLines.charge(line);
            charges.put(charge.key(), charge);
        } catch (RuntimeException noCharge) {
            throw new IOException(file + " is no journal of simulated payments", noCharge);
        }
    }
}
