package io.seneschal.persistence.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.application.renewal.RenewalViews;
import io.seneschal.domain.renewal.Renewable;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.Database;
import io.seneschal.persistence.DatabaseSettings;
import io.seneschal.persistence.H2ForTests;
import io.seneschal.persistence.shared.Dialect;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Outbox;
import io.seneschal.persistence.shared.StorageFailure;
import io.seneschal.testing.Rule;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule("REN-13")
@DisplayNameGeneration(ReplaceUnderscores.class)
class BookOnH2Test {

    private static final LocalDate UNTIL = LocalDate.of(2027, 1, 31);
    private static final OffsetDateTime THEN = OffsetDateTime.parse("2026-03-01T12:34:56.789Z");
    private static final Comparator<Renewable> ORDER = Comparator.comparing(
                    (Renewable each) -> each.product().organisation().value())
            .thenComparing(each -> each.id().value());
    private static final int ORGANISATIONS = 12;
    private static final int PRODUCTS = 60;

    /** A product that has no row about its renewal yet. */
    private static final int UNRENEWED = 2;

    @TempDir
    private Path folder;

    private Database database;
    private JdbiStore store;
    private RenewalViews views;

    @BeforeEach
    void open() {
        database = Database.open(DatabaseSettings.of(H2ForTests.freshDatabase(folder)));
        database.migrations().migrate();
        store = new JdbiStore(database.dataSource(), Dialect.H2, events -> new Outbox.Posting(List.of(), List.of()));
        views = new JdbiRenewalViews(store, Dialect.H2);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest(name = "{0} rows at once, {1} rows on a shelf, {2} products at a time")
    @CsvSource({"1, 1, 1", "2, 3, 4", "7, 5, 1000", "59, 59, 3", "60, 60, 3", "61, 61, 3", "2000, 4000, 1000"})
    void it_is_what_is_found_page_by_page(int rowsAtOnce, int rowsOnAShelf, int most) {
        fill();
        var paged = new ArrayList<Renewable>();
        for (var found = views.next(null, UNTIL, most); !found.isEmpty(); ) {
            paged.addAll(found);
            found = views.next(found.getLast().product().organisation(), UNTIL, most);
        }
        paged.sort(ORDER);

        var parts = new ArrayList<List<Renewable>>();
        new BookOnH2(store, UNTIL, views::all, rowsAtOnce, rowsOnAShelf).read(most, parts::add);

        assertThat(parts).allSatisfy(part -> assertThat(part).isNotEmpty());
        assertThat(parts.stream().flatMap(List::stream))
                .hasSizeGreaterThan(PRODUCTS / 2)
                .containsExactlyElementsOf(paged);
    }

    @Test
    void where_products_were_taken_out_of_the_table_nothing_is_missed() {
        fill();
        store.writeAside(handle -> {
            handle.execute("delete from renewals");
            handle.execute("delete from products where mod(_rowid_, 7) < 5");
        });
        var left =
                store.ask(handle -> handle.createQuery("select count(*) from products where due_on <= ? and state <> ?")
                        .bind(0, UNTIL)
                        .bind(1, "terminated")
                        .mapTo(Integer.class)
                        .one());

        var parts = new ArrayList<List<Renewable>>();
        new BookOnH2(store, UNTIL, views::all, 2, 3).read(1, parts::add);

        assertThat(parts.stream().flatMap(List::stream)).hasSize(left);
    }

    @Test
    void a_row_that_can_not_be_read_any_more_is_a_defect_and_nobodys_mistake() {
        fill();
        store.writeAside(handle -> handle.execute("update products set name = '' where version = 1"));

        assertThatThrownBy(() -> views.read(UNTIL, 1_000, part -> {})).isInstanceOf(StorageFailure.class);
    }

    @Test
    void a_table_that_can_not_be_read_ends_the_reading() {
        fill();
        store.writeAside(handle -> handle.execute("alter table payments rename to lost"));

        assertThatThrownBy(() -> new BookOnH2(store, UNTIL, views::all, 1, 1).read(1, part -> {}))
                .isInstanceOf(StorageFailure.class);
    }

    @Test
    void an_organisation_whose_rows_do_not_fit_together_is_asked_for_by_itself() {
        fill();
        var lost = organisation(7);
        store.writeAside(handle -> {
            handle.execute("set referential_integrity false");
            handle.execute("delete from payment_methods where organisation_id = ?", lost);
            handle.execute("set referential_integrity true");
        });
        var asked = new ArrayList<OrganisationId>();

        var parts = new ArrayList<List<Renewable>>();
        new BookOnH2(
                        store,
                        UNTIL,
                        (organisation, until) -> {
                            asked.add(organisation);
                            return List.of();
                        },
                        2,
                        3)
                .read(1, parts::add);

        assertThat(asked)
                .containsExactlyInAnyOrder(
                        new OrganisationId(lost), new OrganisationId(organisation(ownerOf(UNRENEWED))));
        assertThat(parts.stream()
                        .flatMap(List::stream)
                        .map(each -> each.product().organisation().value()))
                .isNotEmpty()
                .doesNotContain(lost);
    }

    @Test
    void an_empty_one_has_no_parts() {
        var parts = new ArrayList<List<Renewable>>();

        views.read(UNTIL, 1_000, parts::add);

        assertThat(parts).isEmpty();
    }

    @Test
    void it_can_be_given_up_in_between() {
        fill();

        assertThatThrownBy(() -> views.read(UNTIL, 1, part -> {
                    throw new IllegalStateException("enough");
                }))
                .hasMessage("enough");

        var parts = new ArrayList<List<Renewable>>();
        views.read(UNTIL, 1, parts::add);
        assertThat(parts).isNotEmpty();
    }

    /** Products of all organisations as they come in life: due before, on and after the day, over, switched on and off. */
    private void fill() {
        for (var number = 0; number < ORGANISATIONS; number++) {
            execute("""
                    insert into organisations (id, name, kind, billing_zone, search_text, created_at, members_count, version)
                    values (?, 'Verein', 'company', 'Europe/Zurich', 'verein', ?, 0, 0)
                    """, organisation(number), THEN);
            execute("""
                    insert into payment_methods (id, organisation_id, kind, provider_token, display, currency, created_at, version)
                    values (?, ?, 'visa', 'tok_ok', 'Visa', 'CHF', ?, 0)
                    """, method(number), organisation(number), THEN);
        }
        for (var number = 0; number < PRODUCTS; number++) {
            product(number, ownerOf(number), UNTIL.plusDays(number % 4 == 0 ? 1 : -(number % 3)));
        }
    }

    private void product(int number, int owner, LocalDate due) {
        execute(
                """
                insert into products (id, organisation_id, type, name, search_text, state, due_on, due_day, term_months,
                                      created_at, version)
                values (?, ?, 'drive', ?, '', ?, ?, ?, 12, ?, ?)
                """,
                product(number),
                organisation(owner),
                "Produkt «" + number + "» 😀",
                number % 10 == 9 ? "terminated" : number % 10 == 8 ? "blocked" : "active",
                due,
                due.getDayOfMonth(),
                THEN,
                number);
        if (number != UNRENEWED) {
            execute(
                    """
                    insert into renewals (product_id, organisation_id, method_id, switched_off, progress_due_on, attempted,
                                          told, blocked_on, look_at, version)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
                    """,
                    product(number),
                    organisation(owner),
                    number % 3 == 1 ? method(owner) : null,
                    number % 3 == 2,
                    number % 2 == 0 ? due : null,
                    number % 2,
                    number % 2 == 0,
                    number % 10 == 8 ? due : null,
                    THEN.plusDays(number));
        }
    }

    private void execute(String statement, Object... values) {
        store.writeAside(handle -> handle.execute(statement, values));
    }

    /** The last organisation has none. */
    private static int ownerOf(int product) {
        return product * 7 % (ORGANISATIONS - 1);
    }

    /** In another order than they are founded. */
    private static UUID organisation(int number) {
        return new UUID(0x0190_0000_0000_7000L + number * 5 % ORGANISATIONS, 0x8000_0000_0000_0000L);
    }

    private static UUID method(int number) {
        return new UUID(0x0191_0000_0000_7000L + number, 0x8000_0000_0000_0000L);
    }

    private static UUID product(int number) {
        return new UUID(0x0192_0000_0000_7000L + number * 11 % PRODUCTS, 0x8000_0000_0000_0000L);
    }
}
