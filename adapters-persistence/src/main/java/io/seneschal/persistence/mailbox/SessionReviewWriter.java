package io.seneschal.persistence.mailbox;

import io.seneschal.application.mailbox.SessionReview;
import io.seneschal.application.shared.Ids;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.persistence.audit.JdbiWitness;
import io.seneschal.persistence.audit.WrittenEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Notes, in the transaction of events, which devices are to be looked at because of them, each once. */
public final class SessionReviewWriter implements JdbiWitness {

    private final Ids ids;

    public SessionReviewWriter(Ids ids) {
        this.ids = ids;
    }

    /** @param isAtOnce whether it is due already, and not only at an end that was set */
    private record Noted(SessionReview review, boolean isAtOnce) {}

    @Override
    public Optional<Consumer<Handle>> after(List<WrittenEvent> events) {
        var noted =
                events.stream().flatMap(SessionReviewWriter::after).distinct().toList();
        return noted.isEmpty() ? Optional.empty() : Optional.of(handle -> write(handle, noted));
    }

    private void write(Handle handle, List<Noted> noted) {
        try (var batch = handle.prepareBatch("""
                insert into session_reviews (id, organisation_id, product_id, user_id, review_at, due_at, attempts)
                select cast(:id as uuid), cast(:organisation as uuid), cast(:product as uuid), cast(:user as uuid),
                       cast(:at as timestamp(3) with time zone), cast(:at as timestamp(3) with time zone), 0
                where not :isAtOnce or exists (select 1 from mailboxes where organisation_id = :organisation)
                """)) {
            for (var each : noted) {
                var review = each.review();
                batch.bind("id", ids.next())
                        .bind("organisation", review.organisation().value())
                        .bindByType("product", value(review.product()), UUID.class)
                        .bindByType("user", value(review.user()), UUID.class)
                        .bind("at", review.dueAt())
                        .bind("isAtOnce", each.isAtOnce())
                        .add();
            }
            batch.execute();
        }
    }

    private static Stream<Noted> after(WrittenEvent written) {
        var at = written.recorded().at();
        return SessionReview.after(written.event(), at).stream()
                .map(review -> new Noted(review, !review.dueAt().isAfter(at)));
    }

    private static @Nullable UUID value(@Nullable ProductId product) {
        return product == null ? null : product.value();
    }

    private static @Nullable UUID value(@Nullable UserId user) {
        return user == null ? null : user.value();
    }
}
