package io.seneschal.persistence.shared;

import io.seneschal.application.shared.Answers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.statement.StatementContext;

/** Answers in their table. Who is second with a key waits for the first to commit, and then is told. */
public final class JdbiAnswers implements Answers {

    /** Old answers are swept once in as many new ones, twice as many at most: so they never pile up. */
    private static final int ANSWERS_BETWEEN_SWEEPS = 64;

    private final JdbiStore store;
    private final AtomicInteger kept = new AtomicInteger();

    public JdbiAnswers(JdbiStore store) {
        this.store = store;
    }

    @Override
    public Optional<Answer> find(String owner, String key, Instant now) {
        return store.ask(handle -> handle.createQuery("""
                        select request, status, location, etag, body, secret, given_at
                        from answers
                        where request_key = :key and given_at > :oldest
                        """)
                .bind("key", Digest.of(owner, key))
                .bind("oldest", now.minus(LIFE))
                .map(JdbiAnswers::answer)
                .findOne());
    }

    @Override
    public void keep(String owner, String key, Answer answer) {
        var requestKey = Digest.of(owner, key);
        var oldest = answer.at().minus(LIFE);
        if (kept.incrementAndGet() % ANSWERS_BETWEEN_SWEEPS == 0) {
            sweep(oldest);
        }
        store.change(
                handle -> handle.createUpdate("delete from answers where request_key = :key and given_at <= :oldest")
                        .bind("key", requestKey)
                        .bind("oldest", oldest)
                        .execute());
        store.change(handle -> handle.createUpdate("""
                        insert into answers (request_key, request, status, location, etag, body, secret, given_at)
                        values (:key, :request, :status, :location, :etag, :body, :secret, :at)
                        """)
                .bind("key", requestKey)
                .bind("request", answer.request())
                .bind("status", answer.status())
                .bind("location", answer.location())
                .bind("etag", answer.etag())
                .bind("body", answer.body())
                .bind("secret", answer.secret())
                .bind("at", answer.at())
                .execute());
    }

    @Override
    public void amend(String owner, String key, Answer answer) {
        store.change(handle -> handle.createUpdate("""
                        update answers
                        set status = :status, location = :location, etag = :etag, body = :body, secret = :secret,
                            given_at = :at
                        where request_key = :key and request = :request
                        """)
                .bind("key", Digest.of(owner, key))
                .bind("request", answer.request())
                .bind("status", answer.status())
                .bind("location", answer.location())
                .bind("etag", answer.etag())
                .bind("body", answer.body())
                .bind("secret", answer.secret())
                .bind("at", answer.at())
                .execute());
    }

    private void sweep(Instant oldest) {
        store.change(handle -> handle.createUpdate("""
                        delete from answers
                        where request_key in (select request_key
                                              from answers
                                              where given_at <= :oldest
                                              order by given_at
                                              limit :most
                                              for update skip locked)
                        """)
                .bind("oldest", oldest)
                .bind("most", 2 * ANSWERS_BETWEEN_SWEEPS)
                .execute());
    }

    private static Answer answer(ResultSet columns, StatementContext context) throws SQLException {
        var row = new Row(columns, context);
        return new Answer(
                row.text("request"),
                columns.getInt("status"),
                row.textOrNull("location"),
                row.textOrNull("etag"),
                row.textOrNull("body"),
                row.truth("secret"),
                row.instant("given_at"));
    }
}
