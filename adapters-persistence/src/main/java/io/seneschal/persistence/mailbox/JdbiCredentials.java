package io.seneschal.persistence.mailbox;

import io.seneschal.application.mailbox.Credentials;
import io.seneschal.application.mailbox.SessionReview;
import io.seneschal.domain.access.Access;
import io.seneschal.domain.mailbox.Credential;
import io.seneschal.domain.mailbox.Device;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.persistence.access.AccessRow;
import io.seneschal.persistence.organisation.MembershipRow;
import io.seneschal.persistence.product.ProductRow;
import io.seneschal.persistence.shared.GatheredQuestion;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Row;
import io.seneschal.persistence.shared.ScopedId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Passwords of devices, with everything on which it rests what they open, in one question.
 *
 * <p>The device is found by its password in the one index on it, and the rest by keys. What several mail servers ask at the
 * same moment shares a round trip.
 */
public final class JdbiCredentials implements Credentials {

    private static final String DEVICE = "device_";
    private static final String MAILBOX = "mailbox_";
    private static final String PRODUCT = "product_";
    private static final String OWNER = "owner_";
    private static final String ACCESS = "access_";

    private static final String ACCESSES = AccessRow.COLUMNS.from("a", ACCESS);

    /**
     * A row for each access of the owner that opens the mailbox, or one without any; and one for each of their teams'. Those
     * to the product and those to every one are looked up each by its key, as H2 would look up both by reading all that the
     * owner holds; and PostgreSQL would read all that a team holds if its key did not come from one place.
     */
    private static final String START = "with found as (select "
            + DeviceRow.COLUMNS.from("d", DEVICE) + ", "
            + MailboxRow.COLUMNS.from("b", MAILBOX) + ", "
            + ProductRow.COLUMNS.from("p", PRODUCT) + ", "
            + MembershipRow.COLUMNS.from("m", OWNER) + """
            , b.resource as resource
            from devices d
            join mailboxes b on b.id = d.mailbox_id
            join products p on p.id = b.product_id
            left join memberships m on m.organisation_id = d.organisation_id and m.user_id = d.user_id
            where\s""";

    private static final String END = """
            ), in_teams as (
            select found.*, tm.team_id as team_id
            from found
            join team_members tm on tm.organisation_id = found.device_organisation_id
                and tm.user_id = found.device_user_id)
            """
            + String.join(
                    " union all ",
                    direct("left join", "found.product_id"),
                    direct("join", "found.device_organisation_id"),
                    byTeam("found.product_id"),
                    byTeam("found.device_organisation_id"));

    private final JdbiStore store;
    private final GatheredQuestion<SecretHash, Credential> byPassword;

    static final String QUESTION = START + "d.password_hash = any(:hashes)" + END;

    /** Mailbox by mailbox, so that each page is found where the one before it ended. */
    private static final String IN_PAGES = " order by b.id, d.id limit :limit";

    private static final Comparator<Credential> ORDER = Comparator.comparing(
            it -> new ScopedId(it.mailbox().id().value(), it.device().id().value()));

    public JdbiCredentials(JdbiStore store) {
        this.store = store;
        this.byPassword = new GatheredQuestion<>(store, JdbiCredentials::byPassword);
    }

    private record Known(
            Credential withoutAccesses, @Nullable Access held) {

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
            var query = handle.createQuery(START + wanted + IN_PAGES + END)
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
            return byPassword(query.map(JdbiCredentials::known).list()).values().stream()
                    .sorted(ORDER)
                    .toList();
        });
    }

    private static String direct(String join, String key) {
        return " select found.*, cast(null as uuid) as team_id, " + ACCESSES + " from found " + join
                + " accesses a on a.holder_user = found.device_user_id " + with(key);
    }

    private static String byTeam(String key) {
        return " select found.*, " + ACCESSES + " from in_teams found join accesses a on a.holder_team = found.team_id "
                + with(key);
    }

    private static String with(String key) {
        return " and a.product_key = " + key + " and a.narrowed_to in ('', found.resource, found.product_type) ";
    }

    private static Map<SecretHash, Credential> byPassword(Handle handle, Set<SecretHash> hashes) {
        return byPassword(bind(handle.createQuery(QUESTION), hashes)
                .map(JdbiCredentials::known)
                .list());
    }

    private static Map<SecretHash, Credential> byPassword(List<Known> known) {
        return known.stream()
                .collect(Collectors.groupingBy(
                        Known::password, Collectors.collectingAndThen(Collectors.toList(), JdbiCredentials::together)));
    }

    static <S extends SqlStatement<S>> S bind(S question, Set<SecretHash> hashes) {
        return question.bindArray(
                "hashes", String.class, hashes.stream().map(SecretHash::text).toList());
    }

    private static Credential together(List<Known> known) {
        var one = known.getFirst().withoutAccesses();
        return new Credential(
                one.device(),
                one.mailbox(),
                one.product(),
                one.owner(),
                known.stream().map(Known::held).filter(Objects::nonNull).toList(),
                one.lastUse());
    }

    private static Known known(ResultSet columns, StatementContext context) throws SQLException {
        var row = new Row(columns);
        var device = row.behind(DEVICE);
        var owner = row.behind(OWNER);
        var access = row.behind(ACCESS);
        return new Known(
                new Credential(
                        DeviceRow.of(device),
                        MailboxRow.of(row.behind(MAILBOX)),
                        ProductRow.of(row.behind(PRODUCT)),
                        owner.idOrNull("user_id") == null ? null : MembershipRow.membership(owner),
                        List.of(),
                        DeviceRow.lastUse(device)),
                access.idOrNull("id") == null ? null : AccessRow.of(access));
    }
}
