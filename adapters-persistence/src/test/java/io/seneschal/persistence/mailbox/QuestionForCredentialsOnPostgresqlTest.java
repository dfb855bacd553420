package io.seneschal.persistence.mailbox;

import io.seneschal.persistence.OnPostgresql;
import io.seneschal.persistence.PostgresqlForTests;
import io.seneschal.persistence.shared.Dialect;

@OnPostgresql
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
}
