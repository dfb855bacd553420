package io.seneschal.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.testing.Rule;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for whatever people type. */
@Rule("USR-6")
class LineProperties {

    @Property(seed = "1815")
    void tidying_what_is_tidy_changes_nothing(@ForAll String typed) {
        var tidied = Line.tidy(typed);

        assertThat(Line.tidy(tidied)).isEqualTo(tidied);
    }

    @Property(seed = "1815")
    void folding_what_is_folded_changes_nothing(@ForAll String typed) {
        var folded = Line.folded(Line.tidy(typed));

        assertThat(Line.folded(folded)).isEqualTo(folded);
    }

    @Property(seed = "1815")
    void case_makes_no_difference_once_folded(@ForAll String typed) {
        var tidied = Line.tidy(typed);

        assertThat(Line.folded(tidied.toUpperCase(Locale.ROOT))).isEqualTo(Line.folded(tidied));
    }
}
