package io.seneschal.persistence.renewal;

import io.seneschal.persistence.renewal.RenewableRow.Unbilled;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Row;
import io.seneschal.persistence.shared.Shelves;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Reads the whole book of an H2 file in the order in which it is stored, and puts it into that of organisations outside the
 * database. H2 would find a product of each organisation here and there in its file, which takes ten times as long, or sort
 * all of them in memory.
 */
final class BookOnH2 {

    /** As many rows as H2 keeps in a small memory. */
    private static final int ROWS_AT_ONCE = 2_000;

    /** About as many as are in memory together, of up to a million; of more than that, more. */
    private static final int PRODUCTS_ON_A_SHELF = 4_000;

    /** As many files as a process may have open beside what else it has. */
    private static final int MOST_SHELVES = 256;

    /** Of so many products for each shelf it is found out whose they are, to make shelves of about the same size. */
    private static final int SAMPLES = 16;

    /** One may wait for the file while the other works; more would take a server that has the file from those it serves. */
    private static final int READERS = 2;

    private static final String SOME = RenewableRow.selectUnbilledFrom("products p")
            + " where p._rowid_ between :first and :last and p.due_on <= :until and p.state in ('active', 'blocked')";

    private final JdbiStore store;
    private final LocalDate until;
    private final int rowsAtOnce;
    private final int productsOnAShelf;

    BookOnH2(JdbiStore store, LocalDate until) {
        this(store, until, ROWS_AT_ONCE, PRODUCTS_ON_A_SHELF);
    }

    BookOnH2(JdbiStore store, LocalDate until, int rowsAtOnce, int productsOnAShelf) {
        this.store = store;
        this.until = until;
        this.rowsAtOnce = rowsAtOnce;
        this.productsOnAShelf = productsOnAShelf;
    }

    /** @param most how many products at a time, but always all of an organisation */
    void read(int most, Consumer<List<Unbilled>> parts) {
        var last = number("select coalesce(max(_rowid_), 0) from products");
        try (var shelves = new Shelves(starts(last))) {
            putAside(last, shelves);
            var organisations = new WholeOrganisations(most, parts);
            for (var shelf = 0; shelf < shelves.count(); shelf++) {
                take(shelves, shelf).forEach(organisations::add);
            }
            organisations.end();
        }
    }

    /** Returns when nobody reads any more: all of it is put aside, or one of them failed. */
    private void putAside(long last, Shelves shelves) {
        var next = new AtomicLong();
        Callable<Boolean> reader = () -> {
            try {
                for (var first = next.getAndAdd(rowsAtOnce); first <= last; first = next.getAndAdd(rowsAtOnce)) {
                    putSomeAside(first, shelves);
                }
                return true;
            } catch (RuntimeException failed) {
                next.set(last + 1);
                throw failed;
            }
        };
        try (var readers = Executors.newFixedThreadPool(READERS)) {
            for (var done : readers.invokeAll(Collections.nCopies(READERS, reader))) {
                done.get();
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Reading was interrupted", interrupted);
        }
    }

    private void putSomeAside(long first, Shelves shelves) {
        store.ask(handle -> handle.createQuery(SOME)
                .bind("first", first)
                .bind("last", first + rowsAtOnce - 1)
                .bind("until", until)
                .scanResultSet((rows, context) -> {
                    try (context;
                            var columns = rows.get()) {
                        while (columns.next()) {
                            shelves.put(new Row(columns, context).id("p_organisation_id"), columns, context);
                        }
                        return shelves;
                    }
                }));
    }

    /** Asked of the store as well, which tells rows that can't be read any more from what somebody did wrong. */
    private List<Unbilled> take(Shelves shelves, int shelf) {
        var taken = store.ask(handle -> new ArrayList<>(shelves.take(shelf, Unbilled::in)));
        taken.sort(WholeOrganisations.BY_ORGANISATION);
        return taken;
    }

    /** With which organisation each shelf but the first begins. */
    private List<UUID> starts(long last) {
        var shelves = 1 + Math.min(number("select count(*) from products") / productsOnAShelf, MOST_SHELVES - 1);
        var each = 1 + last / (shelves * SAMPLES);
        var owners = store.ask(handle ->
                handle.createQuery("""
                        select organisation_id from products where mod(_rowid_, :each) = 0 order by organisation_id
                        """).bind("each", each).mapTo(UUID.class).list());
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
