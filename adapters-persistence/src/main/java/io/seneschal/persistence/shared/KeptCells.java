package io.seneschal.persistence.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cells as they are put aside in a file, and taken out of it again. There are no arrays among them. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record KeptCells(@Nullable Object[] values) implements Cells {

    private static final int NOTHING = 0;
    private static final int ID = 1;
    private static final int TEXT = 2;
    private static final int MOMENT = 3;
    private static final int DATE = 4;
    private static final int NUMBER = 5;
    private static final int TRUTH = 6;

    /** Writes the row at which a result is. */
    static void write(ResultSet columns, int[] types, DataOutputStream out) throws SQLException, IOException {
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

    private static void write(@Nullable Object value, DataOutputStream out) throws IOException {
        switch (value) {
            case null -> out.writeByte(NOTHING);
            case UUID id -> {
                out.writeByte(ID);
                out.writeLong(id.getMostSignificantBits());
                out.writeLong(id.getLeastSignificantBits());
            }
            case String text -> {
                var octets = text.getBytes(UTF_8);
                out.writeByte(TEXT);
                out.writeInt(octets.length);
                out.write(octets);
            }
            case OffsetDateTime moment -> {
                out.writeByte(MOMENT);
                out.writeLong(moment.toEpochSecond());
                out.writeInt(moment.getNano());
            }
            case LocalDate date -> {
                out.writeByte(DATE);
                out.writeLong(date.toEpochDay());
            }
            case Number number -> {
                out.writeByte(NUMBER);
                out.writeLong(number.longValue());
            }
            case Boolean truth -> {
                out.writeByte(TRUTH);
                out.writeBoolean(truth);
            }
            default -> throw new IllegalArgumentException("A " + value.getClass() + " can't be put aside");
        }
    }

    /** Reads as many as a row has. */
    static KeptCells read(int count, DataInputStream in) throws IOException {
        @Nullable Object[] values = new @Nullable Object[count];
        for (var place = 0; place < count; place++) {
            values[place] = read(in);
        }
        return new KeptCells(values);
    }

    private static @Nullable Object read(DataInputStream in) throws IOException {
        return switch (in.readByte()) {
            case NOTHING -> null;
            case ID -> new UUID(in.readLong(), in.readLong());
            case TEXT -> new String(in.readNBytes(in.readInt()), UTF_8);
            case MOMENT -> Instant.ofEpochSecond(in.readLong(), in.readInt()).atOffset(ZoneOffset.UTC);
            case DATE -> LocalDate.ofEpochDay(in.readLong());
            case NUMBER -> in.readLong();
            case TRUTH -> in.readBoolean();
            default -> throw new IOException("What was put aside is not what was written");
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
    public @Nullable OffsetDateTime moment(int position) {
        return (OffsetDateTime) at(position);
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
