package io.seneschal.persistence.access;

import io.seneschal.persistence.organisation.MembershipRow;
import io.seneschal.persistence.product.ProductRow;
import io.seneschal.persistence.shared.Dialect;
import java.util.List;

/**
 * The question about {@code :user} and {@code :product} in {@code :organisation}: the membership and the product, as far as
 * they are there, with the accesses to the product, and to every one, that the user and their teams hold. There is a row at
 * least.
 *
 * <p>Each database has its own wording. H2 keeps the plan of a question only if it is a single select, and planning any other
 * anew takes ten times as long as answering it. There each way to an access is a row of its own: two for the user, and two for
 * each of their teams, which are looked up once. The accesses of the user beside those of the teams in one row would be as many
 * rows as pairs of them.
 *
 * @param accesses what stands before the columns of accesses: a row has one of each, or none
 */
record ReachQuestion(String text, List<String> accesses) {

    static final String MEMBER = "member_";
    static final String PRODUCT = "product_";

    private static final String ACCESS = "access_";
    private static final String ACCESS_OF_TEAM = "team_access_";

    private static final String MEMBER_AND_PRODUCT =
            MembershipRow.COLUMNS.from("m", MEMBER) + ", " + ProductRow.COLUMNS.from("p", PRODUCT) + ", ";

    static ReachQuestion in(Dialect dialect) {
        return switch (dialect) {
            case H2 -> new ReachQuestion(asOneSelect(), List.of(ACCESS, ACCESS_OF_TEAM));
            case POSTGRESQL -> new ReachQuestion(inBranches(), List.of(ACCESS));
        };
    }

    private static String asOneSelect() {
        return "select " + MEMBER_AND_PRODUCT
                + columns("a", "cast(null as varchar)", ACCESS) + ", "
                + columns("ta", "t.name", ACCESS_OF_TEAM) + """
                 from unnest(array[1]) as start (number)
                left join memberships m on m.organisation_id = :organisation and m.user_id = :user
                left join products p on p.organisation_id = :organisation and p.id = :product
                left join (
                    unnest(array[cast(:user as uuid), :user, null],
                           array[null, null, cast(:user as uuid)],
                           array[cast(:product as uuid), :organisation, null])
                        as way (holder, holder_in_team, opened)
                    left join accesses a on a.holder_user = way.holder and a.product_key = way.opened
                    left join team_members tm on tm.organisation_id = :organisation and tm.user_id = way.holder_in_team
                    left join unnest(array[cast(:product as uuid), :organisation]) as door (opened) on tm.team_id is not null
                    left join accesses ta on ta.holder_team = tm.team_id and ta.product_key = door.opened
                    left join teams t on t.id = ta.holder_team
                ) on p.id is not null and (a.id is not null or ta.id is not null)
                """;
    }

    private static String inBranches() {
        return "select " + MEMBER_AND_PRODUCT + columns("held", "held.team_name", ACCESS)
                + """
                 from (select 1 as place) as start
                left join memberships m on m.organisation_id = :organisation and m.user_id = :user
                left join products p on p.organisation_id = :organisation and p.id = :product
                left join (%s) held on p.id is not null
                """.formatted(TouchingAccesses.OF_ONE);
    }

    private static String columns(String accesses, String teamName, String prefix) {
        return AccessRow.COLUMNS.from(accesses, prefix) + ", " + teamName + " as " + prefix + HeldAccess.TEAM_NAME;
    }
}
