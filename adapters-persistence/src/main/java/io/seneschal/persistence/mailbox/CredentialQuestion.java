package io.seneschal.persistence.mailbox;

import io.seneschal.domain.security.SecretHash;
import io.seneschal.persistence.access.AccessRow;
import io.seneschal.persistence.organisation.MembershipRow;
import io.seneschal.persistence.product.ProductRow;
import io.seneschal.persistence.security.TokenRow;
import io.seneschal.persistence.shared.Dialect;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * What is asked about devices: they themselves, their mailboxes with products, the memberships of their owners, and the
 * accesses by which these and their teams may open the mailbox, as far as there are any.
 *
 * <p>Accesses to the product and those to every one are looked up each by its key, never by reading all that somebody holds.
 * About passwords it is asked in a single select: H2 keeps the plan of no other, and planning takes ten times as long as
 * answering; PostgreSQL has to set up each part of a plan before it knows whether there is a row for it. For two keys at once
 * each database has a wording of its own by which it looks them up; another would have it read all that somebody holds.
 *
 * @param places how many passwords it can ask about; 0 if it asks about devices otherwise
 * @param accesses what stands before the columns of accesses: a row has one of each, or none
 */
record CredentialQuestion(String text, int places, List<String> accesses) {

    static final String DEVICE = "device_";
    static final String MAILBOX = "mailbox_";
    static final String PRODUCT = "product_";
    static final String OWNER = "owner_";

    private static final String ACCESS = "access_";
    private static final String ACCESS_OF_TEAM = "team_access_";

    private static final String WHAT = DeviceRow.COLUMNS.from("d", DEVICE) + ", "
            + MailboxRow.COLUMNS.from("b", MAILBOX) + ", "
            + ProductRow.COLUMNS.from("p", PRODUCT) + ", "
            + MembershipRow.COLUMNS.from("m", OWNER);

    private static final String FROM = """
             from devices d
            join mailboxes b on b.id = d.mailbox_id
            join products p on p.id = b.product_id
            left join memberships m on m.organisation_id = d.organisation_id and m.user_id = d.user_id
            """;

    private static final String HELD = ", " + AccessRow.COLUMNS.from("a", ACCESS);
    private static final String HELD_BY_TEAM = ", " + AccessRow.COLUMNS.from("ta", ACCESS_OF_TEAM);

    private static final String ON_H2 = """
            cross join unnest(array[true, false]) as asked (every_product)
            left join accesses a on a.holder_user = d.user_id
                and a.product_key = case when asked.every_product then d.organisation_id else b.product_id end
                and a.narrowed_to in ('', b.resource, p.type)
            left join team_members tm on tm.organisation_id = d.organisation_id and tm.user_id = d.user_id
            left join accesses ta on ta.holder_team = tm.team_id
                and ta.product_key = case when asked.every_product then d.organisation_id else b.product_id end
                and ta.narrowed_to in ('', b.resource, p.type)
            where
            """;

    /** One way after the other, so that each row brings one access and each way is looked up by its own key. */
    private static final String ON_POSTGRESQL = """
             left join mailboxes b on b.id = d.mailbox_id
            left join products p on p.id = b.product_id
            left join memberships m on m.organisation_id = d.organisation_id and m.user_id = d.user_id
            left join lateral (
                select its.*
                from accesses its
                where its.holder_user = d.user_id
                    and its.product_key = any(array[p.id, d.organisation_id])
                    and its.narrowed_to = any(array['', b.resource, p.type])
                union all
                select its.*
                from team_members tm
                join accesses its on its.holder_team = tm.team_id
                    and its.product_key = any(array[p.id, d.organisation_id])
                    and its.narrowed_to = any(array['', b.resource, p.type])
                where tm.organisation_id = d.organisation_id and tm.user_id = d.user_id) a on true
            """;

    /**
     * About those with one of some passwords, which is asked all the time.
     *
     * <p>Each is a parameter of its own: of an array PostgreSQL would not know that it mostly holds one, and read whole tables.
     *
     * @param count how many there are
     */
    static CredentialQuestion aboutPasswords(Dialect dialect, int count) {
        return switch (dialect) {
            case H2 ->
                new CredentialQuestion(
                        "select " + WHAT + HELD + HELD_BY_TEAM + FROM + ON_H2 + which(count),
                        count,
                        List.of(ACCESS, ACCESS_OF_TEAM));
            case POSTGRESQL ->
                new CredentialQuestion(
                        "select " + WHAT + HELD + " from devices d " + ON_POSTGRESQL + " where " + which(count),
                        count,
                        List.of(ACCESS));
        };
    }

    /**
     * The same, and the tokens that have one of {@code :tokens}: each row is of one side, and empty on the other. On PostgreSQL, where
     * a full join would carry all columns through one part of the plan more.
     */
    static CredentialQuestion besideTokens(String tokens, int count) {
        var text = "select " + TokenRow.COLUMNS.from("t", tokens) + ", " + WHAT + HELD
                + " from (values (true), (false)) asked (about_tokens)"
                + " left join api_tokens t on asked.about_tokens and t.hash = any(:tokens)"
                + " left join devices d on not asked.about_tokens and " + which(count) + ON_POSTGRESQL;
        return new CredentialQuestion(text, count, List.of(ACCESS));
    }

    private static String which(int count) {
        return IntStream.range(0, count)
                .mapToObj(CredentialQuestion::parameter)
                .collect(Collectors.joining(", :", "d.password_hash in (:", ")"));
    }

    private static String parameter(int place) {
        return "hash" + place;
    }

    /** Places that are left get the first one again. */
    <S extends SqlStatement<S>> S bind(S question, List<SecretHash> passwords) {
        for (var place = 0; place < places; place++) {
            var hash = passwords.get(place < passwords.size() ? place : 0);
            question.bind(parameter(place), hash.text());
        }
        return question;
    }

    /** @param which a condition on devices {@code d} and mailboxes {@code b}, and perhaps an order and a limit */
    static CredentialQuestion about(String which) {
        return new CredentialQuestion(inBranches(which), 0, List.of(ACCESS));
    }

    private static String inBranches(String which) {
        return "with found as (select " + WHAT + ", b.resource as resource " + FROM + " where " + which + """
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
    }

    private static String direct(String join, String key) {
        return " select found.*, cast(null as uuid) as team_id, " + AccessRow.COLUMNS.from("a", ACCESS) + " from found "
                + join + " accesses a on a.holder_user = found.device_user_id " + with(key);
    }

    private static String byTeam(String key) {
        return " select found.*, " + AccessRow.COLUMNS.from("a", ACCESS)
                + " from in_teams found join accesses a on a.holder_team = found.team_id " + with(key);
    }

    private static String with(String key) {
        return " and a.product_key = " + key + " and a.narrowed_to in ('', found.resource, found.product_type) ";
    }
}
