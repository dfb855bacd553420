package io.seneschal.persistence.shared;

import static java.util.stream.Collectors.joining;

import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Many things that go to the database in one statement, each column of them as an array. The statement is the same however
 * many they are, so it is prepared and planned once, and the database works through it in one go.
 *
 * <p>In a statement {@code <batch>} stands for them, as a table of that name with the columns.
 */
public final class Batch<T> {

    private static final String VERSION = "version";

    private final List<T> things;
    private final List<Column<T>> columns = new ArrayList<>();

    private Batch(List<T> things) {
        this.things = List.copyOf(things);
    }

    /** @param element the type of its values as arrays know it; SQL calls it otherwise */
    private record Column<T>(String name, String element, String type, Function<T, @Nullable Object> value) {}

    public static <T> Batch<T> of(List<T> things) {
        return new Batch<>(things);
    }

    public Batch<T> ids(String name, Function<T, @Nullable UUID> value) {
        return with(name, "uuid", "uuid", value::apply);
    }

    public Batch<T> texts(String name, Function<T, @Nullable String> value) {
        return with(name, "varchar", "varchar", value::apply);
    }

    public Batch<T> numbers(String name, Function<T, @Nullable Number> value) {
        return with(name, "int8", "bigint", thing -> {
            var number = value.apply(thing);
            return number == null ? null : number.longValue();
        });
    }

    public Batch<T> truths(String name, Function<T, Boolean> value) {
        return with(name, "bool", "boolean", value::apply);
    }

    public Batch<T> days(String name, Function<T, @Nullable LocalDate> value) {
        return with(name, "date", "date", value::apply);
    }

    public Batch<T> instants(String name, Function<T, @Nullable Instant> value) {
        return with(name, "timestamptz", "timestamp(3) with time zone", value::apply);
    }

    /** Adds them as rows. */
    public void insertInto(JdbiStore store, String table) {
        var names = names();
        change(store, "insert into " + table + " (" + names + ") select " + names + " from <batch>");
    }

    /**
     * Gives the rows with their keys and versions what is in the other columns, and a version more.
     *
     * @throws StaleChange if one of them is gone, or of another version
     */
    public void update(JdbiStore store, String table, String key) {
        var changed = change(
                store,
                "merge into %1$s using <batch> on %1$s.%2$s = batch.%2$s and %1$s.version = batch.version when matched then update set %3$s, version = batch.version + 1"
                        .formatted(
                                table,
                                key,
                                columns.stream()
                                        .map(Column::name)
                                        .filter(name -> !name.equals(key) && !name.equals(VERSION))
                                        .map(name -> name + " = batch." + name)
                                        .collect(joining(", "))));
        if (changed < things.size()) {
            throw new StaleChange(table);
        }
    }

    /** @return how many rows were changed; nobody is asked about nothing */
    public int change(JdbiStore store, String statement) {
        var count = new int[1];
        store.change(handle -> count[0] = execute(handle, statement));
        return count[0];
    }

    /** The same on a handle. */
    public int execute(Handle handle, String statement) {
        if (things.isEmpty()) {
            return 0;
        }
        try (var update = handle.createUpdate(sql(statement))) {
            return bind(update).execute();
        }
    }

    /** The statement with what stands for them. */
    public String sql(String statement) {
        var arrays = columns.stream()
                .map(column -> "cast(:" + column.name() + " as " + column.type() + " array)")
                .collect(joining(", "));
        return statement.replace("<batch>", "unnest(" + arrays + ") as batch (" + names() + ")");
    }

    /** Binds them to a statement that has what stands for them. */
    public <S extends SqlStatement<S>> S bind(S statement) {
        columns.forEach(column -> statement.bind(column.name(), Keys.of(column.element(), things, column.value())));
        return statement;
    }

    private String names() {
        return columns.stream().map(Column::name).collect(joining(", "));
    }

    private Batch<T> with(String name, String element, String type, Function<T, @Nullable Object> value) {
        columns.add(new Column<>(name, element, type, value));
        return this;
    }
}
