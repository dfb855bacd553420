package io.seneschal.application.renewal;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.renewal.Renewable;
import io.seneschal.domain.shared.OrganisationId;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Products as they are listed by when they are due, those that are over left out. */
public interface RenewalViews {

    /**
     * A page in the order of due dates.
     *
     * @param until the last due date that is shown; {@code null} for all
     */
    Page<Renewable> page(OrganisationId organisation, @Nullable LocalDate until, PageRequest page);

    /** All of an organisation that are due until a day. */
    List<Renewable> all(OrganisationId organisation, LocalDate until);

    /**
     * Organisations one after the other with all of their products, in the order of their ids.
     *
     * @param after {@code null} from the first one
     * @param until the last due date that is looked at
     * @param most how many products at most, but always all of an organisation
     * @return none behind the last one
     */
    List<Renewable> next(@Nullable OrganisationId after, LocalDate until, int most);

    /**
     * The whole book: some organisations at a time, each with all of its products, in the order of their ids. What comes next
     * may be read while something is done with what was read.
     *
     * @param until the last due date that is looked at
     * @param most how many products at a time, but always all of an organisation
     */
    default void read(LocalDate until, int most, Consumer<List<Renewable>> some) {
        for (var found = next(null, until, most); !found.isEmpty(); ) {
            some.accept(found);
            found = next(found.getLast().product().organisation(), until, most);
        }
    }
}
