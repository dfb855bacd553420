package io.seneschal.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.persistence.Database;
import io.seneschal.persistence.DatabaseSettings;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShelvesTest {

    private static final UUID SECOND = new UUID(0x0190_0000_0000_7002L, 0x8000_0000_0000_0000L);
    private static final UUID THIRD = new UUID(0x0190_0000_0000_7003L, 0x8000_0000_0000_0000L);

    private final Database database = Database.open(DatabaseSettings.of("jdbc:h2:mem:shelves"));
    private final JdbiStore store =
            new JdbiStore(database.dataSource(), Dialect.H2, events -> new Outbox.Posting(List.of(), List.of()));

    private enum Kind {
        ONE,
        OTHER
    }

    private record Everything(
            UUID id,
            String text,
            Instant moment,
            LocalDate date,
            long number,
            boolean truth,
            @Nullable UUID noId,
            @Nullable String noText,
            @Nullable Instant noMoment,
            @Nullable LocalDate noDate,
            long noNumber,
            boolean noTruth) {

        static Everything of(Row row) throws SQLException {
            return new Everything(
                    row.id("id"),
                    row.text("txt"),
                    row.instant("moment"),
                    row.date("dt"),
                    row.number("num"),
                    row.truth("truth"),
                    row.idOrNull("no_id"),
                    row.textOrNull("no_txt"),
                    row.instantOrNull("no_moment"),
                    row.dateOrNull("no_dt"),
                    row.number("no_num"),
                    row.truth("no_truth"));
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_is_taken_is_what_was_put_aside() {
        var question = """
                select uuid '%s' as id, 'Zoë 😀' as txt, timestamp with time zone '2026-12-01 10:11:12.345+02' as moment,
                       date '2028-02-29' as dt, cast(-7 as smallint) as num, true as truth, cast(null as uuid) as no_id,
                       cast(null as varchar) as no_txt, cast(null as timestamp with time zone) as no_moment,
                       cast(null as date) as no_dt, cast(null as bigint) as no_num, cast(null as boolean) as no_truth
                """.formatted(THIRD);

        try (var shelves = new Shelves<Kind>(List.of())) {
            put(question, shelves);

            assertThat(taken(0, shelves, Everything::of))
                    .containsExactly(new Everything(
                            THIRD,
                            "Zoë 😀",
                            Instant.parse("2026-12-01T08:11:12.345Z"),
                            LocalDate.of(2028, 2, 29),
                            -7,
                            true,
                            null,
                            null,
                            null,
                            null,
                            0,
                            false));
        }
    }

    @Test
    void a_shelf_has_the_ids_from_its_first_one_on_to_that_of_the_next() {
        var smallest = new UUID(0, 0);
        var lastOfTheFirst = new UUID(0x0190_0000_0000_7001L, -1);
        var lastOfTheSecond = new UUID(0x0190_0000_0000_7002L, -1);
        var largest = new UUID(-1, -1);

        try (var shelves = new Shelves<Kind>(List.of(SECOND, THIRD))) {
            for (var id : List.of(largest, SECOND, smallest, lastOfTheSecond, THIRD, lastOfTheFirst)) {
                put("select uuid '" + id + "' as id", shelves);
            }

            assertThat(all(shelves))
                    .containsExactly(
                            List.of(smallest, lastOfTheFirst),
                            List.of(SECOND, lastOfTheSecond),
                            List.of(largest, THIRD));
        }
    }

    @Test
    void many_rows_come_in_the_order_in_which_they_were_put_there() {
        try (var shelves = new Shelves<Kind>(List.of())) {
            put("select uuid '" + SECOND + "' as id, \"X\" as num from system_range(1, 20000)", shelves);

            assertThat(taken(0, shelves, row -> row.number("num")))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 20_000)
                            .mapToObj(Long::valueOf)
                            .toList());
        }
    }

    @Test
    void rows_of_several_kinds_are_told_apart() {
        var got = new ArrayList<String>();
        try (var shelves = new Shelves<Kind>(List.of())) {
            put(Kind.OTHER, "select uuid '" + SECOND + "' as id, 'a' as txt", shelves);
            put(Kind.ONE, "select 7 as num, uuid '" + SECOND + "' as id", shelves);
            put(Kind.OTHER, "select uuid '" + SECOND + "' as id, 'b' as txt", shelves);

            shelves.take(
                    0,
                    (kind, row) -> got.add(kind + " "
                            + switch (kind) {
                                case ONE -> Long.toString(row.number("num"));
                                case OTHER -> row.text("txt");
                            }));
        }
        assertThat(got).containsExactly("OTHER a", "ONE 7", "OTHER b");
    }

    @Test
    void what_was_taken_is_gone() {
        try (var shelves = new Shelves<Kind>(List.of(SECOND))) {
            put("select uuid '" + SECOND + "' as id", shelves);

            assertThat(all(shelves)).containsExactly(List.of(), List.of(SECOND));
            assertThat(all(shelves)).containsExactly(List.of(), List.of());
        }
    }

    @Test
    void what_can_not_be_put_aside_is_refused() {
        try (var shelves = new Shelves<Kind>(List.of())) {
            assertThatThrownBy(() -> put("select uuid '" + SECOND + "' as id, array[1] as list", shelves))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private interface Reading<T> {

        T of(Row row) throws SQLException;
    }

    private static <T> List<T> taken(int shelf, Shelves<Kind> shelves, Reading<T> reading) {
        var taken = new ArrayList<T>();
        shelves.take(shelf, (kind, row) -> taken.add(reading.of(row)));
        return taken;
    }

    private static List<List<UUID>> all(Shelves<Kind> shelves) {
        var all = new ArrayList<List<UUID>>();
        for (var shelf = 0; shelf < shelves.count(); shelf++) {
            all.add(taken(shelf, shelves, row -> row.id("id")));
        }
        return all;
    }

    private void put(String question, Shelves<Kind> shelves) {
        put(Kind.ONE, question, shelves);
    }

    private void put(Kind kind, String question, Shelves<Kind> shelves) {
        store.ask(handle -> handle.createQuery(question).scanResultSet((rows, context) -> {
            try (context;
                    var columns = rows.get()) {
                while (columns.next()) {
                    shelves.put(kind, new Row(columns, context).id("id"), columns, context);
                }
                return shelves;
            }
        }));
    }
}
