package io.seneschal.persistence.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.domain.access.Extent;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.persistence.OnPostgresql;
import io.seneschal.persistence.PostgresqlForTests;
import io.seneschal.persistence.shared.Dialect;
import io.seneschal.persistence.shared.Keys;
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

    @Test
    void has_as_many_rows_as_there_are_tokens_and_accesses_together() {
        var info = mailbox();
        access(id, new Holder.OfUser(ben.id()), new Extent.One(mail.id(), null), null);
        access(id, new Holder.OfTeam(team(id, "Hikers", ben).id()), new Extent.Every(null), null);
        var passwords = List.of(hash(), hash());
        passwords.forEach(password -> device(info, wish("Laptop", ben), password));
        var tokens = List.of(hash(), hash(), hash());

        assertThat(rows(tokens, passwords)).as("without a token").isEqualTo(1 + 2 * 2);
        tokens.forEach(this::token);
        assertThat(rows(tokens, passwords)).isEqualTo(3 + 2 * 2);
        assertThat(rows(tokens, List.of(hash(), hash()))).as("without a device").isEqualTo(3 + 1);
    }

    private void token(SecretHash hash) {
        store().writeAside(handle -> handle.execute("""
                insert into api_tokens (id, holder_operator, name, scopes, hash, created_at)
                values (gen_random_uuid(), 'root', 'token', 'read', ?, now())
                """, hash.text()));
    }

    private long rows(List<SecretHash> tokens, List<SecretHash> passwords) {
        var question = CredentialQuestion.besideTokens("token_", passwords.size());
        return store().ask(handle -> question.bind(
                        handle.createQuery("select count(*) from (" + question.text() + ") as found"), passwords)
                .bind("tokens", Keys.texts(tokens, SecretHash::text))
                .mapTo(Long.class)
                .one());
    }
}
