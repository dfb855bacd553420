package io.seneschal.persistence.shared;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Keys that a statement looks up together, as an array. Binding it takes no look at what type of thing it holds. */
public final class Keys implements Argument {

    private final String type;
    private final Object[] elements;

    private Keys(String type, Object[] elements) {
        this.type = type;
        this.elements = elements;
    }

    public static <T> Keys ids(Collection<T> things, Function<T, UUID> id) {
        return new Keys("uuid", things.stream().map(id).toArray());
    }

    public static <T> Keys texts(Collection<T> things, Function<T, String> text) {
        return new Keys("varchar", things.stream().map(text).toArray());
    }

    /** Of any type that databases have arrays of. */
    static <T> Keys of(String type, Collection<T> things, Function<T, @Nullable Object> element) {
        return new Keys(type, things.stream().map(element).toArray());
    }

    public boolean isEmpty() {
        return elements.length == 0;
    }

    @Override
    public void apply(int position, PreparedStatement statement, StatementContext context) throws SQLException {
        var array = statement.getConnection().createArrayOf(type, elements);
        context.addCleanable(array::free);
        statement.setArray(position, array);
    }
}
