package io.seneschal.persistence.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.persistence.Database;
import io.seneschal.persistence.DatabaseSettings;
import io.seneschal.persistence.shared.Dialect;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Outbox;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** H2 keeps the plan it makes when it is asked first, and then there may be nothing in the tables yet. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReachQuestionOnH2Test {

    private final Database database = Database.open(DatabaseSettings.of("jdbc:h2:mem:reach"));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void is_planned_by_indexes_also_where_nothing_is_yet() {
        database.migrations().migrate();
        var store =
                new JdbiStore(database.dataSource(), Dialect.H2, events -> new Outbox.Posting(List.of(), List.of()));

        var plan = store.ask(handle -> handle.createQuery(
                        "explain " + ReachQuestion.in(Dialect.H2).text())
                .bind("organisation", UUID.randomUUID())
                .bind("user", UUID.randomUUID())
                .bind("product", UUID.randomUUID())
                .mapTo(String.class)
                .one());

        assertThat(plan.toLowerCase(Locale.ROOT))
                .contains("accesses_of_user", "accesses_of_team", "team_members_by_member")
                .doesNotContain("tablescan", "union");
    }
}
