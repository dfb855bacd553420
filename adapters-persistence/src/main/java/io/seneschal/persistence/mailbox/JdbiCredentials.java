package io.seneschal.persistence.mailbox;

import io.seneschal.application.mailbox.Credentials;
import io.seneschal.application.mailbox.SessionReview;
import io.seneschal.domain.mailbox.Credential;
import io.seneschal.domain.mailbox.Device;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.persistence.shared.Dialect;
import io.seneschal.persistence.shared.Foreseen;
import io.seneschal.persistence.shared.GatheredQuestion;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Row;
import io.seneschal.persistence.shared.ScopedId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Passwords of devices, with everything on which it rests what they open, in one question.
 *
 * <p>The device is found by its password in the one index on it, and the rest by keys. What several mail servers ask at the
 * same moment shares a round trip.
 */
public final class JdbiCredentials implements Credentials {

    /** Mailbox by mailbox, so that each page is found where the one before it ended. */
    private static final String IN_PAGES = " order by b.id, d.id limit :limit";

    private static final Comparator<Credential> ORDER = Comparator.comparing(
            it -> new ScopedId(it.mailbox().id().value(), it.device().id().value()));

    private final JdbiStore store;
    private final PasswordQuestions questions;
    private final GatheredQuestion<SecretHash, Credential> byPassword;

    public JdbiCredentials(JdbiStore store, Dialect dialect) {
        this.store = store;
        this.questions = new PasswordQuestions(count -> CredentialQuestion.aboutPasswords(dialect, count));
        this.byPassword = new GatheredQuestion<>(store, this::byPassword);
    }

    @Override
    public Optional<Credential> behind(Collection<SecretHash> hashes) {
        var found = byPassword.about(hashes);
        return hashes.stream().filter(found::containsKey).findFirst().map(found::get);
    }

    @Override
    public List<Credential> under(SessionReview review, @Nullable Device after) {
        var product = review.product();
        var user = review.user();
        var wanted = "b.organisation_id = :organisation and d.organisation_id = :organisation"
                + (product == null ? "" : " and b.product_id = :product")
                + (user == null ? "" : " and d.user_id = :user")
                + (after == null ? "" : " and b.id >= :mailbox and (b.id > :mailbox or d.id > :device)");
        return store.ask(handle -> {
            var question = CredentialQuestion.about(wanted + IN_PAGES);
            var query = handle.createQuery(question.text())
                    .bind("organisation", review.organisation().value())
                    .bind("limit", PAGE);
            if (product != null) {
                query.bind("product", product.value());
            }
            if (user != null) {
                query.bind("user", user.value());
            }
            if (after != null) {
                query.bind("mailbox", after.mailbox().value())
                        .bind("device", after.id().value());
            }
            return byPassword(question, query).values().stream().sorted(ORDER).toList();
        });
    }

    @Override
    public Set<SecretHash> usedOn(EmailAddress mailbox) {
        return store.ask(handle -> handle.createQuery("""
                        select d.password_hash
                        from mailboxes b
                        join devices d on d.mailbox_id = b.id
                        where b.address_folded = :address and d.last_used_at is not null
                        order by d.last_used_at desc
                        limit :limit
                        """)
                .bind("address", mailbox.folded())
                .bind("limit", MOST_USED)
                .map((columns, context) -> new SecretHash(columns.getString(1)))
                .set());
    }

    /** The next one who asks for what is behind this password is answered with this. */
    void foresee(Foreseen foreseen, SecretHash password, Optional<Credential> answer) {
        foreseen.put(byPassword, password, answer);
    }

    private Map<SecretHash, Credential> byPassword(Handle handle, Set<SecretHash> hashes) {
        var question = questions.about(hashes.size());
        return byPassword(question, question.bind(handle.createQuery(question.text()), List.copyOf(hashes)));
    }

    private static Map<SecretHash, Credential> byPassword(CredentialQuestion question, Query query) {
        return KnownCredential.byPassword(
                query.map((columns, context) -> KnownCredential.in(new Row(columns, context), question))
                        .list());
    }
}
