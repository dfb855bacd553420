package io.seneschal.persistence.mailbox;

import io.seneschal.application.mailbox.SessionReview;
import io.seneschal.application.mailbox.SessionReviews;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.persistence.shared.Claims;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Which devices are to be looked at, from their table, which a {@link SessionReviewWriter} fills. */
public final class JdbiSessionReviews implements SessionReviews {

    private final JdbiStore store;
    private final Claims claims;

    public JdbiSessionReviews(JdbiStore store) {
        this.store = store;
        this.claims = new Claims(store);
    }

    private record Due(Ordered ordered, Instant at) {}

    @Override
    public Optional<Ordered> claim(Instant now, Instant until) {
        return claims.claim(() -> first(now), (handle, due) -> move(handle, due, until))
                .map(Due::ordered);
    }

    @Override
    public void postpone(Ordered review, Instant until) {
        store.writeAside(handle -> handle.createUpdate("update session_reviews set due_at = :until where id = :id")
                .bind("until", until)
                .bind("id", review.id())
                .execute());
    }

    @Override
    public void settle(Ordered review) {
        store.writeAside(handle -> handle.createUpdate("delete from session_reviews where id = :id")
                .bind("id", review.id())
                .execute());
    }

    private Optional<Due> first(Instant now) {
        return store.ask(handle -> handle.createQuery("""
                        select id, organisation_id, product_id, user_id, review_at, due_at, attempts
                        from session_reviews
                        where due_at <= :now
                        order by due_at, id
                        limit 1
                        """)
                .bind("now", now)
                .map(JdbiSessionReviews::due)
                .findOne());
    }

    private static int move(Handle handle, Due due, Instant until) {
        return handle.createUpdate("""
                        update session_reviews set due_at = :until, attempts = attempts + 1
                        where id = :id and due_at = :seen
                        """)
                .bind("until", until)
                .bind("id", due.ordered().id())
                .bind("seen", due.at())
                .execute();
    }

    /** As it will be once it is claimed. */
    private static Due due(ResultSet columns, StatementContext context) throws SQLException {
        var row = new Row(columns, context);
        var product = row.idOrNull("product_id");
        var user = row.idOrNull("user_id");
        var review = new SessionReview(
                new OrganisationId(row.id("organisation_id")),
                product == null ? null : new ProductId(product),
                user == null ? null : new UserId(user),
                row.instant("review_at"));
        return new Due(
                new Ordered(row.id("id"), review, Math.toIntExact(row.number("attempts") + 1)), row.instant("due_at"));
    }
}
