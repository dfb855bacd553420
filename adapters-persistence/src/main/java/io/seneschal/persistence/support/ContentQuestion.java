package io.seneschal.persistence.support;

import io.seneschal.persistence.access.AccessRow;
import io.seneschal.persistence.mailbox.MailboxRow;
import io.seneschal.persistence.organisation.MembershipRow;
import io.seneschal.persistence.product.ProductRow;
import io.seneschal.persistence.shared.Dialect;
import java.util.List;
import java.util.stream.Stream;

/**
 * The question for what somebody holds of {@code :things}, by their ids, in one of {@code :organisations}.
 *
 * <p>PostgreSQL is asked in one round trip, step by step: from the things to their products, and from these to what the member
 * holds. Left to itself it begins with all that the member or the organisation has. H2 keeps the plans of single selects
 * only, and is so near that several questions to it cost less than a plan.
 */
final class ContentQuestion {

    static final String MEMBER = "member_";
    static final String PRODUCT = "product_";
    static final String MAILBOX = "mailbox_";
    static final String ACCESS = "access_";

    private static final String OF_MAILBOX = MailboxRow.COLUMNS.from("b", MAILBOX) + ", b.resource as resource";
    private static final String OF_PRODUCT = ProductRow.COLUMNS.from("p", PRODUCT);
    private static final String OF_MEMBER = MembershipRow.COLUMNS.from("m", MEMBER);
    private static final String OF_ACCESS = AccessRow.COLUMNS.from("a", ACCESS);

    private static final String STEPS = """
            with asked as materialized (
                select thing.id as asked_id, coalesce(b.product_id, thing.id) as lies_in, %s
                from unnest(cast(:things as uuid array)) as thing (id)
                left join mailboxes b on b.id = thing.id),
            lying as materialized (
                select asked.*, %s from asked join products p on p.id = asked.lies_in),
            found as materialized (
                select lying.*, %s
                from lying
                join memberships m on m.organisation_id = lying.product_organisation_id and m.user_id = :user
                where lying.product_organisation_id = any(:organisations)),
            in_teams as materialized (
                select found.*, tm.team_id as team_id
                from found
                join team_members tm on tm.organisation_id = found.product_organisation_id and tm.user_id = :user)
            """.formatted(OF_MAILBOX, OF_PRODUCT, OF_MEMBER);

    private static final String SELECT = """
            select thing.id as asked_id, %s
            from unnest(cast(:things as uuid array)) as thing (id)
            left join mailboxes b on b.id = thing.id
            join products p on p.id = coalesce(b.product_id, thing.id)
            join memberships m on m.organisation_id = p.organisation_id and m.user_id = :user
            """.formatted(String.join(", ", OF_MAILBOX, OF_PRODUCT, OF_MEMBER, OF_ACCESS));

    private static final String THROUGH_TEAMS =
            "join team_members tm on tm.organisation_id = m.organisation_id and tm.user_id = m.user_id ";

    private ContentQuestion() {}

    /** To be asked one after the other; the first tells each thing, whether anything of it is held or not. */
    static List<String> texts(Dialect dialect) {
        return switch (dialect) {
            case POSTGRESQL -> List.of(STEPS + String.join(" union all ", branches()));
            case H2 -> singles();
        };
    }

    /** @see #singles of which each is one branch here */
    private static List<String> branches() {
        var direct = "select found.*, cast(null as uuid) as team_id, " + OF_ACCESS + " from found ";
        var byTeam = "select found.*, " + OF_ACCESS
                + " from in_teams found join accesses a on a.holder_team = found.team_id";
        return List.of(
                direct + "left join accesses a on a.holder_user = found.member_user_id" + inBranch("product_id"),
                direct + "join accesses a on a.holder_user = found.member_user_id"
                        + inBranch("product_organisation_id"),
                byTeam + inBranch("product_id"),
                byTeam + inBranch("product_organisation_id"));
    }

    private static String inBranch(String key) {
        return """
                 and a.product_key = found.%s
                and (found.mailbox_id is null or a.narrowed_to in ('', found.resource, found.product_type))
                """.formatted(key);
    }

    private static List<String> singles() {
        var direct = "join accesses a on a.holder_user = m.user_id";
        var byTeam = THROUGH_TEAMS + "join accesses a on a.holder_team = tm.team_id";
        return Stream.of(
                        "left " + direct + single("p.id"),
                        direct + single("p.organisation_id"),
                        byTeam + single("p.id"),
                        byTeam + single("p.organisation_id"))
                .map(held -> SELECT + held)
                .toList();
    }

    private static String single(String key) {
        return """
                 and a.product_key = %s and (b.id is null or a.narrowed_to in ('', b.resource, p.type))
                where p.organisation_id = any(:organisations)
                """.formatted(key);
    }
}
