package io.seneschal.persistence.renewal;

import io.seneschal.domain.renewal.Renewable;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.shared.Failures;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Row;
import io.seneschal.persistence.shared.ScopedId;
import io.seneschal.persistence.shared.Shelves;
import java.time.LocalDate;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads the whole book of an H2 file: table by table in the order in which it is stored, and brings together outside the database
 * what belongs to an organisation. H2 would look up each product and what belongs to it here and there in the file, which takes
 * several times as long.
 *
 * <p>The tables are read one after the other, so each row is as it was when it was come to. An organisation of which something is
 * missing, since it came or went in between, is asked for by itself.
 */
final class BookOnH2 {

    /** As many rows as H2 keeps in a small memory. */
    private static final int ROWS_AT_ONCE = 2_000;

    /** About as many products and organisations are in memory together, of up to a million; of more than that, more. */
    private static final int ROWS_ON_A_SHELF = 2_000;

    /** So many files are open at the same time. */
    private static final int MOST_SHELVES = 512;

    /** Of so many rows for each shelf it is found out whose they are, to make shelves of about the same size. */
    private static final int SAMPLES = 16;

    /** One may wait for the file while the other works; more would take a server that has the file from those it serves. */
    private static final int READERS = 2;

    private final JdbiStore store;
    private final LocalDate until;
    private final BiFunction<OrganisationId, LocalDate, List<Renewable>> single;
    private final int rowsAtOnce;
    private final int rowsOnAShelf;

    /** @param single asks for all of an organisation until a day */
    BookOnH2(JdbiStore store, LocalDate until, BiFunction<OrganisationId, LocalDate, List<Renewable>> single) {
        this(store, until, single, ROWS_AT_ONCE, ROWS_ON_A_SHELF);
    }

    BookOnH2(
            JdbiStore store,
            LocalDate until,
            BiFunction<OrganisationId, LocalDate, List<Renewable>> single,
            int rowsAtOnce,
            int rowsOnAShelf) {
        this.store = store;
        this.until = until;
        this.single = single;
        this.rowsAtOnce = rowsAtOnce;
        this.rowsOnAShelf = rowsOnAShelf;
    }

    /** Some rows of a table, one after the other as they are stored. */
    private record Stretch(StoredRows table, long first) {}

    /** @param most how many products at a time, but always all of an organisation */
    void read(int most, Consumer<List<Renewable>> parts) {
        try (var shelves = new Shelves<StoredRows>(starts())) {
            putAside(shelves);
            var organisations = new WholeOrganisations<>(Renewable::product, most, parts);
            for (var shelf = 0; shelf < shelves.count(); shelf++) {
                taken(shelves, shelf).forEach(organisations::add);
            }
            organisations.end();
        }
    }

    /** Returns when nobody reads any more: all of it is put aside, or one of them failed. */
    private void putAside(Shelves<StoredRows> shelves) {
        var stretches = stretches();
        Callable<Boolean> reader = () -> {
            try {
                for (var next = stretches.poll(); next != null; next = stretches.poll()) {
                    putAside(next, shelves);
                }
                return true;
            } finally {
                stretches.clear();
            }
        };
        try (var readers = Executors.newFixedThreadPool(READERS)) {
            for (var done : readers.invokeAll(
                    IntStream.range(0, READERS).mapToObj(each -> reader).toList())) {
                done.get();
            }
        } catch (ExecutionException failed) {
            throw Failures.thrownElsewhere(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Reading was interrupted", interrupted);
        }
    }

    private Queue<Stretch> stretches() {
        var all = new ConcurrentLinkedQueue<Stretch>();
        for (var table : StoredRows.values()) {
            var last = number(table.last());
            for (var first = 0L; first <= last; first += rowsAtOnce) {
                all.add(new Stretch(table, first));
            }
        }
        return all;
    }

    private void putAside(Stretch stretch, Shelves<StoredRows> shelves) {
        var table = stretch.table();
        store.ask(handle -> table.query(handle, until)
                .bind("first", stretch.first())
                .bind("last", stretch.first() + rowsAtOnce - 1)
                .scanResultSet((rows, context) -> {
                    try (context;
                            var columns = rows.get()) {
                        while (columns.next()) {
                            var owner = new Row(columns, context).id(table.owner());
                            shelves.put(table, owner, columns, context);
                        }
                        return shelves;
                    }
                }));
    }

    /** Taken while the store is asked, which tells rows that can't be read any more from what somebody did wrong. */
    private List<Renewable> taken(Shelves<StoredRows> shelves, int shelf) {
        var together = store.ask(handle -> {
            var taken = new BroughtTogether();
            shelves.take(shelf, taken);
            return taken;
        });
        return together.all(organisation -> single.apply(organisation, until));
    }

    /**
     * With which organisation each shelf but the first begins: in samples of what is to be put there, products and organisations that
     * may have none.
     */
    private List<UUID> starts() {
        var rows = number(StoredRows.PRODUCTS.last()) + number(StoredRows.ORGANISATIONS.last());
        var shelves = 1 + Math.min(rows / rowsOnAShelf, MOST_SHELVES - 1);
        var each = 1 + rows / (shelves * SAMPLES);
        // in the order of an index, of which H2 then reads nothing else
        var owners = Stream.of(
                        "select organisation_id from products where mod(_rowid_, :each) = 0 order by organisation_id",
                        "select id from organisations where mod(_rowid_, :each) = 0 order by id")
                .flatMap(
                        samples -> store
                                .ask(handle -> handle.createQuery(samples)
                                        .bind("each", each)
                                        .mapTo(UUID.class)
                                        .list())
                                .stream())
                .sorted(ScopedId.UNSIGNED)
                .toList();
        return IntStream.range(1, owners.size())
                .filter(place -> place % SAMPLES == 0)
                .mapToObj(owners::get)
                .distinct()
                .limit(MOST_SHELVES - 1)
                .toList();
    }

    private long number(String question) {
        return store.ask(
                handle -> handle.createQuery(question).mapTo(Long.class).one());
    }
}
