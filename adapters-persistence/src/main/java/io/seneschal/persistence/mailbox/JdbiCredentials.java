package io.seneschal.persistence.mailbox;

import io.seneschal.application.mailbox.Credentials;
import io.seneschal.application.mailbox.SessionReview;
import io.seneschal.domain.access.Access;
import io.seneschal.domain.mailbox.Credential;
import io.seneschal.domain.mailbox.Device;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.persistence.access.AccessRow;
import io.seneschal.persistence.organisation.MembershipRow;
import io.seneschal.persistence.product.ProductRow;
import io.seneschal.persistence.shared.Dialect;
import io.seneschal.persistence.shared.GatheredQuestion;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Row;
import io.seneschal.persistence.shared.ScopedId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
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
    private final Dialect dialect;
    private final Map<Integer, CredentialQuestion> aboutPasswords = new ConcurrentHashMap<>();
    private final GatheredQuestion<SecretHash, Credential> byPassword;

    public JdbiCredentials(JdbiStore store, Dialect dialect) {
        this.store = store;
        this.dialect = dialect;
        this.byPassword = new GatheredQuestion<>(store, this::byPassword);
    }

    private record Known(Credential withoutAccesses, List<Access> held) {

        SecretHash password() {
            return withoutAccesses.device().password();
        }
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

    /** There is a question for one password, one for two, four and so on: few statements, of which plans are kept. */
    private Map<SecretHash, Credential> byPassword(Handle handle, Set<SecretHash> hashes) {
        var places = roundedUp(hashes.size());
        var question =
                aboutPasswords.computeIfAbsent(places, count -> CredentialQuestion.aboutPasswords(dialect, count));
        return byPassword(question, bind(handle.createQuery(question.text()), List.copyOf(hashes), places));
    }

    /** To a power of two. */
    private static int roundedUp(int count) {
        return count == 1 ? 1 : Integer.highestOneBit(count - 1) << 1;
    }

    private static Map<SecretHash, Credential> byPassword(CredentialQuestion question, Query query) {
        return query.map((columns, context) -> known(question, new Row(columns, context))).stream()
                .collect(Collectors.groupingBy(
                        Known::password, Collectors.collectingAndThen(Collectors.toList(), JdbiCredentials::together)));
    }

    /** Places that are left get the first one again. */
    static <S extends SqlStatement<S>> S bind(S question, List<SecretHash> hashes, int places) {
        for (var place = 0; place < places; place++) {
            var hash = hashes.get(place < hashes.size() ? place : 0);
            question.bind(CredentialQuestion.parameter(place), hash.text());
        }
        return question;
    }

    private static Credential together(List<Known> known) {
        var one = known.getFirst().withoutAccesses();
        return new Credential(
                one.device(),
                one.mailbox(),
                one.product(),
                one.owner(),
                known.stream().map(Known::held).flatMap(List::stream).distinct().toList(),
                one.lastUse());
    }

    private static Known known(CredentialQuestion question, Row row) throws SQLException {
        var device = row.behind(CredentialQuestion.DEVICE);
        var owner = row.behind(CredentialQuestion.OWNER);
        return new Known(
                new Credential(
                        DeviceRow.of(device),
                        MailboxRow.of(row.behind(CredentialQuestion.MAILBOX)),
                        ProductRow.of(row.behind(CredentialQuestion.PRODUCT)),
                        owner.idOrNull("user_id") == null ? null : MembershipRow.membership(owner),
                        List.of(),
                        DeviceRow.lastUse(device)),
                held(question, row));
    }

    private static List<Access> held(CredentialQuestion question, Row row) throws SQLException {
        var held = new ArrayList<Access>();
        for (var prefix : question.accesses()) {
            var access = row.behind(prefix);
            if (access.idOrNull("id") != null) {
                held.add(AccessRow.of(access));
            }
        }
        return held;
    }
}
