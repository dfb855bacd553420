package io.seneschal.persistence.access;

import io.seneschal.domain.shared.UserId;
import java.time.Instant;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * What the accesses open that a user and their teams hold and that are not over, as rows of a question.
 *
 * <p>It goes from what is held to what that opens, and not through all there is, which may be much more. Of what is held by
 * a user, the organisation is compared so that no index serves: one that begins with it would be taken for the shortest way.
 */
public final class OpenAccesses {

    private static final String SAME_ORGANISATION = " and a.organisation_id is not distinct from :organisation ";

    /** As which the accesses to every product are found; it says of which organisation they are, too. */
    private static final String EVERY_PRODUCT = " and a.product_key = :organisation ";

    private static final String COUNTING_FOR = """
             join products o on o.organisation_id = a.organisation_id
                 and (a.narrowed_to = '' or a.narrowed_to = o.type)
            """;

    private OpenAccesses() {}

    /**
     * By each access {@code a} to a product by itself. Those to every product come along, without a product.
     *
     * @param what the columns to be told
     * @param joins what an access is joined with
     * @param condition which of those
     */
    public static String toSingleProducts(String what, String joins, String condition) {
        return direct(what, joins, condition + SAME_ORGANISATION) + " union all " + byTeam(what, joins, condition);
    }

    /** The same by each access {@code a} to every product, for each product {@code o} that it counts for. */
    public static String toEveryProduct(String what, String joins, String condition) {
        return direct(what, COUNTING_FOR + joins, condition + EVERY_PRODUCT) + " union all "
                + byTeam(what, COUNTING_FOR + joins, condition + EVERY_PRODUCT);
    }

    private static String direct(String what, String joins, String condition) {
        return " select " + what + " from accesses a " + joins
                + " where a.holder_user = :user and (a.until_at is null or a.until_at > :now) and " + condition;
    }

    private static String byTeam(String what, String joins, String condition) {
        return " select " + what + " from team_members tm join accesses a on a.holder_team = tm.team_id " + joins
                + " where tm.organisation_id = :organisation and tm.user_id = :user "
                + " and (a.until_at is null or a.until_at > :now) and " + condition;
    }

    /** @param question that knows its {@code organisation} already */
    public static <S extends SqlStatement<S>> S bind(S question, UserId user, Instant now) {
        return question.bind("user", user.value()).bind("now", now);
    }
}
