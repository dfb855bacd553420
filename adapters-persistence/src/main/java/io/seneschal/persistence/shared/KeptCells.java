package io.seneschal.persistence.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.h2.mvstore.WriteBuffer;
import org.jspecify.annotations.Nullable;

/** Cells as they are put aside in a file, and taken out of it again. There are no arrays among them. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record KeptCells(@Nullable Object[] values) implements Cells {

    private static final byte NOTHING = 0;
    private static final byte ID = 1;
    private static final byte TEXT = 2;
    private static final byte MOMENT = 3;
    private static final byte DATE = 4;
    private static final byte NUMBER = 5;
    private static final byte TRUE = 6;
    private static final byte FALSE = 7;

    /** Writes the row at which a result is. */
    static void write(ResultSet columns, int[] types, WriteBuffer out) throws SQLException {
        for (var place = 0; place < types.length; place++) {
            write(value(columns, place + 1, types[place]), out);
        }
    }

    private static @Nullable Object value(ResultSet columns, int position, int type) throws SQLException {
        return switch (type) {
            case Types.DATE -> columns.getObject(position, LocalDate.class);
            case Types.TIMESTAMP_WITH_TIMEZONE -> columns.getObject(position, OffsetDateTime.class);
            default -> columns.getObject(position);
        };
    }

    private static void write(@Nullable Object value, WriteBuffer out) {
        switch (value) {
            case null -> out.put(NOTHING);
            case UUID id -> out.put(ID).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
            case String text -> {
                var octets = text.getBytes(UTF_8);
                out.put(TEXT).putInt(octets.length).put(octets);
            }
            case OffsetDateTime moment ->
                out.put(MOMENT).putLong(moment.toEpochSecond()).putInt(moment.getNano());
            case LocalDate date -> out.put(DATE).putLong(date.toEpochDay());
            case Number number -> out.put(NUMBER).putLong(number.longValue());
            case Boolean truth -> out.put(truth ? TRUE : FALSE);
            default -> throw new IllegalArgumentException("A " + value.getClass() + " can't be put aside");
        }
    }

    /** Reads as many as a row has. */
    static KeptCells read(int count, ByteBuffer in) {
        @Nullable Object[] values = new @Nullable Object[count];
        for (var place = 0; place < count; place++) {
            values[place] = read(in);
        }
        return new KeptCells(values);
    }

    private static @Nullable Object read(ByteBuffer in) {
        return switch (in.get()) {
            case NOTHING -> null;
            case ID -> new UUID(in.getLong(), in.getLong());
            case TEXT -> {
                var octets = new byte[in.getInt()];
                in.get(octets);
                yield new String(octets, UTF_8);
            }
            case MOMENT -> Instant.ofEpochSecond(in.getLong(), in.getInt());
            case DATE -> LocalDate.ofEpochDay(in.getLong());
            case NUMBER -> in.getLong();
            case TRUE -> true;
            case FALSE -> false;
            default -> throw new IllegalStateException("What was put aside is not what was written");
        };
    }

    private @Nullable Object at(int position) {
        return values[position - 1];
    }

    @Override
    public @Nullable UUID id(int position) {
        return (UUID) at(position);
    }

    @Override
    public @Nullable String text(int position) {
        return (String) at(position);
    }

    @Override
    public @Nullable Instant moment(int position) {
        return (Instant) at(position);
    }

    @Override
    public @Nullable LocalDate date(int position) {
        return (LocalDate) at(position);
    }

    @Override
    public @Nullable Array array(int position) {
        throw new IllegalStateException("Arrays are not put aside");
    }

    @Override
    public long number(int position) {
        return at(position) instanceof Long number ? number : 0;
    }

    @Override
    public boolean truth(int position) {
        return at(position) instanceof Boolean truth && truth;
    }
}
