package io.seneschal.persistence.renewal;

import io.seneschal.persistence.renewal.RenewableRow.Unbilled;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Row;
import io.seneschal.persistence.shared.Shelves;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Reads the whole book of an H2 file in the order in which it is stored, and puts it into that of organisations outside the
 * database. H2 would find a product of each organisation here and there in its file, which takes ten times as long, or sort
 * all of them in memory.
 */
final class BookOnH2 {

    /** As many rows as H2 keeps in a small memory. */
    private static final int ROWS_AT_ONCE = 2_000;

    /** How many products are in memory together: so many that there are few files, and so few that it is never much. */
    private static final int PRODUCTS_ON_A_SHELF = 4_000;

    /** As many files as a process may have open beside what else it has. */
    private static final int MOST_SHELVES = 256;

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
        try (var shelves = new Shelves(starts())) {
            var last = number("select coalesce(max(_rowid_), 0) from products");
            LongStream.rangeClosed(0, last / rowsAtOnce)
                    .parallel()
                    .forEach(some -> putAside(some * rowsAtOnce, shelves));
            var organisations = new WholeOrganisations(most, parts);
            IntStream.range(0, shelves.count())
                    .forEach(shelf -> take(shelves, shelf).forEach(organisations::add));
            organisations.end();
        }
    }

    private void putAside(long first, Shelves shelves) {
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

    private static List<Unbilled> take(Shelves shelves, int shelf) {
        return shelves.take(shelf, Unbilled::in).stream()
                .sorted(WholeOrganisations.BY_ORGANISATION)
                .toList();
    }

    /** With which organisation each shelf but the first begins. */
    private List<UUID> starts() {
        var shelves = 1 + Math.min(number("select count(*) from products") / productsOnAShelf, MOST_SHELVES - 1);
        var each = 1 + number("select count(*) from organisations") / shelves;
        return store.ask(
                handle -> handle.createQuery("select id from organisations where mod(_rowid_, :each) = 0 order by id")
                        .bind("each", each)
                        .mapTo(UUID.class)
                        .list());
    }

    private long number(String question) {
        return store.ask(
                handle -> handle.createQuery(question).mapTo(Long.class).one());
    }
}
