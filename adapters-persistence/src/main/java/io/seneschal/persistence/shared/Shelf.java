package io.seneschal.persistence.shared;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.seneschal.application.shared.StoreUnavailable;
import io.seneschal.persistence.shared.Shelves.RowTaker;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * One file of {@link Shelves}, from the first row on that is put there. Nobody but this process can read it.
 *
 * @param <K> kinds of rows
 */
final class Shelf<K> implements AutoCloseable {

    /**
     * What the rows of one kind look like.
     *
     * @param number stands before each of them
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Layout<K>(K kind, int number, Positions positions, int[] types) {

        static <K> Layout<K> of(K kind, int number, ResultSet columns, StatementContext context) throws SQLException {
            var names = columns.getMetaData();
            var types = new int[names.getColumnCount()];
            for (var place = 0; place < types.length; place++) {
                types[place] = names.getColumnType(place + 1);
            }
            return new Layout<>(kind, number, Positions.in(columns, context), types);
        }
    }

    private record Open(FileChannel file, WriteBuffer buffer) {

        static Open create() throws IOException {
            var file = FileChannel.open(Files.createTempFile("seneschal", null), READ, WRITE, DELETE_ON_CLOSE);
            return new Open(file, new WriteBuffer(2 * GATHERED));
        }

        void flush() throws IOException {
            for (var octets = buffer.getBuffer().flip(); octets.hasRemaining(); ) {
                file.write(octets);
            }
            buffer.clear();
        }

        ByteBuffer read() throws IOException {
            var all = ByteBuffer.allocate(Math.toIntExact(file.size()));
            file.position(0);
            while (all.hasRemaining()) {
                if (file.read(all) < 0) {
                    throw new EOFException("It is shorter than what was written");
                }
            }
            return all.flip();
        }
    }

    /** So many bytes are written at once; there are many such files, and a row mostly has a tenth of it. */
    private static final int GATHERED = 2 << 10;

    private final Map<K, Layout<K>> byKind = new HashMap<>();
    private final List<Layout<K>> byNumber = new ArrayList<>();

    private @Nullable Open open;
    private int rows;

    synchronized void put(K kind, ResultSet columns, StatementContext context) throws SQLException {
        var layout = byKind.get(kind);
        if (layout == null) {
            layout = Layout.of(kind, byNumber.size(), columns, context);
            byKind.put(kind, layout);
            byNumber.add(layout);
        }
        try {
            var there = open;
            if (there == null) {
                there = Open.create();
                open = there;
            }
            there.buffer().put((byte) layout.number());
            KeptCells.write(columns, layout.types(), there.buffer());
            rows++;
            if (there.buffer().position() >= GATHERED) {
                there.flush();
            }
        } catch (IOException full) {
            throw unavailable(full);
        }
    }

    synchronized void take(RowTaker<K> taker) {
        var there = open;
        if (there == null) {
            return;
        }
        try {
            there.flush();
            var in = there.read();
            for (var row = 0; row < rows; row++) {
                var layout = byNumber.get(in.get());
                taker.take(layout.kind(), new Row(KeptCells.read(layout.types().length, in), layout.positions()));
            }
        } catch (IOException full) {
            throw unavailable(full);
        } catch (SQLException unreadable) {
            throw Failures.of("reading what was put aside", unreadable);
        } finally {
            close();
        }
    }

    private static StoreUnavailable unavailable(IOException why) {
        return new StoreUnavailable("putting rows aside in the temporary folder: " + why.getMessage());
    }

    @Override
    public synchronized void close() {
        var there = open;
        open = null;
        rows = 0;
        try {
            if (there != null) {
                there.file().close();
            }
        } catch (IOException unforgettable) {
            throw new UncheckedIOException(unforgettable);
        }
    }
}
