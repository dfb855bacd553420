package io.seneschal.persistence.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.persistence.OnPostgresql;
import io.seneschal.persistence.PostgresqlForTests;
import io.seneschal.persistence.shared.Dialect;
import io.seneschal.testing.Rule;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@OnPostgresql
@Rule("DEV-16")
@DisplayNameGeneration(ReplaceUnderscores.class)
class QuestionForCredentialsOnPostgresqlTest extends QuestionForCredentials {

    @Override
    String url() {
        return PostgresqlForTests.freshDatabase();
    }

    @Override
    Dialect dialect() {
        return Dialect.POSTGRESQL;
    }

    @Override
    boolean isScan(String step) {
        return step.contains("Seq Scan");
    }

    @Override
    String withoutScans() {
        return "set local enable_seqscan = off";
    }

    @Test
    void comes_along_with_the_token_of_who_asks_in_the_same_round_trip() {
        var password = hash();
        device(mailbox(), wish("Laptop", ben), password);

        for (var asked : List.of(password, hash())) {
            assertThat(roundTrips(() -> stores.foresight().ofDevice(List.of(asked), () -> {
                        assertThat(stores.tokens().behind(List.of(hash()))).isEmpty();
                        return stores.credentials().behind(List.of(asked));
                    })))
                    .isOne();
        }
    }

    @Test
    void is_answered_by_indexes_beside_tokens_as_well() {
        var steps = plan(CredentialQuestion.besideTokens("token_", 2));

        assertThat(steps).anyMatch(step -> step.contains("devices_password"));
        assertThat(steps).noneMatch(this::isScan);
    }
}
