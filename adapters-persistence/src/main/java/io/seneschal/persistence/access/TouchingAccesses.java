package io.seneschal.persistence.access;

import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * The question for the accesses of a user and of their teams to some products, with the names of the teams.
 *
 * <p>Each product, and the organisation, which stands for all of them, is looked up by itself under each holder: what else
 * they hold, and what others do, is not read. Keys are of one organisation, so it need not be compared. Accesses to every
 * product of another type come along.
 */
final class TouchingAccesses {

    /** To one product. */
    static final String OF_ONE =
            direct("in (:product, :organisation)") + " union all " + byTeam("in (:product, :organisation)");

    /** To the products of a page. */
    static final String OF_SEVERAL = direct("in (<keys>)") + " union all " + byTeam("in (<keys>)");

    private TouchingAccesses() {}

    private static String direct(String key) {
        return "select " + AccessRow.COLUMNS.from("a") + """
                , cast(null as varchar(256)) as team_name
                from accesses a
                where a.holder_user = :user and a.product_key\s""" + key;
    }

    private static String byTeam(String key) {
        return "select " + AccessRow.COLUMNS.from("a") + """
                , t.name as team_name
                from team_members tm
                join teams t on t.id = tm.team_id
                join accesses a on a.holder_team = tm.team_id
                where tm.organisation_id = :organisation and tm.user_id = :user and a.product_key\s""" + key;
    }

    /** @param products of that organisation, one at least */
    static <S extends SqlStatement<S>> S bind(S question, OrganisationId organisation, Collection<ProductId> products) {
        return question.bind("organisation", organisation.value()).bindList("keys", keys(organisation, products));
    }

    /** As many as a power of two, by naming the organisation again and again: so there are few different statements. */
    private static List<UUID> keys(OrganisationId organisation, Collection<ProductId> products) {
        return Stream.concat(products.stream().map(ProductId::value), Stream.generate(organisation::value))
                .limit(2L * Integer.highestOneBit(products.size()))
                .toList();
    }
}
