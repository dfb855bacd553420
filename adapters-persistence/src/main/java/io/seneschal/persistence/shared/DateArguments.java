package io.seneschal.persistence.shared;

import java.sql.Types;
import java.time.LocalDate;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/** Binds days of the calendar as what they are: on the way through instants of a zone they can become the day before. */
final class DateArguments extends AbstractArgumentFactory<LocalDate> {

    DateArguments() {
        super(Types.DATE);
    }

    @Override
    protected Argument build(LocalDate value, ConfigRegistry config) {
        return (position, statement, context) -> statement.setObject(position, value);
    }
}
