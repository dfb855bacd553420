package io.seneschal.persistence.shared;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.seneschal.application.shared.StoreUnavailable;
import io.seneschal.persistence.shared.Shelves.RowReader;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** One file of {@link Shelves}, from the first row on that is put there. Nobody but this process can read it. */
final class Shelf implements AutoCloseable {

    private static final class Open {

        private final FileChannel file;
        private final DataOutputStream out;
        private final Positions positions;
        private final int[] types;
        private int rows;

        Open(ResultSet columns, StatementContext context) throws SQLException, IOException {
            var names = columns.getMetaData();
            types = new int[names.getColumnCount()];
            for (var place = 0; place < types.length; place++) {
                types[place] = names.getColumnType(place + 1);
            }
            positions = Positions.in(columns, context);
            file = FileChannel.open(Files.createTempFile("seneschal", null), READ, WRITE, DELETE_ON_CLOSE);
            out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(file)));
        }
    }

    private @Nullable Open open;

    synchronized void put(ResultSet columns, StatementContext context) throws SQLException {
        try {
            var there = open;
            if (there == null) {
                there = new Open(columns, context);
                open = there;
            }
            KeptCells.write(columns, there.types, there.out);
            there.rows++;
        } catch (IOException full) {
            throw unavailable(full);
        }
    }

    synchronized <T> List<T> take(RowReader<T> reading) {
        var there = open;
        if (there == null) {
            return List.of();
        }
        try {
            there.out.flush();
            there.file.position(0);
            var in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(there.file)));
            var taken = new ArrayList<T>(there.rows);
            for (var row = 0; row < there.rows; row++) {
                taken.add(reading.read(new Row(KeptCells.read(there.types.length, in), there.positions)));
            }
            return taken;
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
        try {
            if (there != null) {
                there.file.close();
            }
        } catch (IOException unforgettable) {
            throw new UncheckedIOException(unforgettable);
        }
    }
}
