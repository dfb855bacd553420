package io.seneschal.persistence.access;

import io.seneschal.domain.shared.UserId;
import java.time.Instant;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * What the accesses open that a user and their teams hold and that are not over, as rows of a question.
 *
 * <p>It goes from what is held to what that opens, and not through all there is, which may be much more.
 */
public final class OpenAccesses {

    /** That an access to every product counts for a product {@code o}. */
    public static final String TO_EVERY_PRODUCT = """
             join products o on o.organisation_id = a.organisation_id
                 and (a.narrowed_to = '' or a.narrowed_to = o.type)
            """;

    /** That it is such an access. */
    public static final String IS_TO_EVERY_PRODUCT = " a.product_key = :every ";

    private OpenAccesses() {}

    /**
     * @param what the columns to be told
     * @param joins what an access {@code a} is joined with
     * @param condition which of those
     */
    public static String rows(String what, String joins, String condition) {
        return " select " + what + " from accesses a " + joins
                + " where a.organisation_id = :organisation and a.holder_user = :user "
                + " and (a.until_at is null or a.until_at > :now) and " + condition
                + " union all select " + what + " from team_members tm "
                + " join accesses a on a.organisation_id = tm.organisation_id and a.holder_team = tm.team_id "
                + joins
                + " where tm.organisation_id = :organisation and tm.user_id = :user "
                + " and (a.until_at is null or a.until_at > :now) and " + condition;
    }

    public static <S extends SqlStatement<S>> S bind(S question, UserId user, Instant now) {
        return question.bind("user", user.value()).bind("now", now).bind("every", AccessRow.EVERY);
    }
}
