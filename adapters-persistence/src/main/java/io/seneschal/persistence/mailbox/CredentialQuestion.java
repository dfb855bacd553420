package io.seneschal.persistence.mailbox;

import io.seneschal.persistence.access.AccessRow;
import io.seneschal.persistence.organisation.MembershipRow;
import io.seneschal.persistence.product.ProductRow;
import io.seneschal.persistence.shared.Dialect;
import java.util.List;

/**
 * What is asked about devices: they themselves, their mailboxes with products, the memberships of their owners, and the
 * accesses by which these and their teams may open the mailbox, as far as there are any.
 *
 * <p>Accesses to the product and those to every one are looked up each by its key, never by reading all that somebody holds.
 * No wording makes both databases do that at their best: H2 keeps the plan of a question only if it is a single select, and
 * planning any other anew takes ten times as long as answering it; PostgreSQL looks up by a key only if it comes from one place.
 *
 * @param accesses what stands before the columns of accesses: a row has one of each, or none
 */
record CredentialQuestion(String text, List<String> accesses) {

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

    private static final String OF_PASSWORDS = "d.password_hash = any(:hashes)";

    /** About those with {@code :hashes} of passwords, which is asked all the time. */
    static CredentialQuestion aboutPasswords(Dialect dialect) {
        return switch (dialect) {
            case H2 -> new CredentialQuestion(asOneSelect(OF_PASSWORDS), List.of(ACCESS, ACCESS_OF_TEAM));
            case POSTGRESQL -> about(OF_PASSWORDS);
        };
    }

    /** @param which a condition on devices {@code d} and mailboxes {@code b}, and perhaps an order and a limit */
    static CredentialQuestion about(String which) {
        return new CredentialQuestion(inBranches(which), List.of(ACCESS));
    }

    private static String asOneSelect(String which) {
        return "select " + WHAT + ", "
                + AccessRow.COLUMNS.from("a", ACCESS) + ", "
                + AccessRow.COLUMNS.from("ta", ACCESS_OF_TEAM)
                + FROM + """
                cross join unnest(array[true, false]) as asked (every_product)
                left join accesses a on a.holder_user = d.user_id
                    and a.product_key = case when asked.every_product then d.organisation_id else b.product_id end
                    and a.narrowed_to in ('', b.resource, p.type)
                left join team_members tm on tm.organisation_id = d.organisation_id and tm.user_id = d.user_id
                left join accesses ta on ta.holder_team = tm.team_id
                    and ta.product_key = case when asked.every_product then d.organisation_id else b.product_id end
                    and ta.narrowed_to in ('', b.resource, p.type)
                where\s""" + which;
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
