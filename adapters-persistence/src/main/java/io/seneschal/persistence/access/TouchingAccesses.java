package io.seneschal.persistence.access;

import io.seneschal.domain.shared.ProductId;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * The question for the accesses of a user and of their teams to some products, with the names of the teams.
 *
 * <p>Each product, and the place that stands for all of them, is looked up by itself under each holder: what else they
 * hold, and what others do, is not read. Accesses to every product of another type come along.
 */
final class TouchingAccesses {

    static final String QUESTION = "select " + AccessRow.COLUMNS.from("a") + """
            , cast(null as varchar(256)) as team_name
            from unnest(cast(:keys as uuid array)) as wanted (product_key)
            join accesses a on a.organisation_id = :organisation and a.holder_user = :user
                 and a.product_key = wanted.product_key
            union all
            select
            """ + AccessRow.COLUMNS.from("a") + """
            , t.name as team_name
            from team_members tm
            join teams t on t.id = tm.team_id
            cross join unnest(cast(:keys as uuid array)) as wanted (product_key)
            join accesses a on a.organisation_id = tm.organisation_id and a.holder_team = tm.team_id
                 and a.product_key = wanted.product_key
            where tm.organisation_id = :organisation and tm.user_id = :user
            """;

    private TouchingAccesses() {}

    static <S extends SqlStatement<S>> S bind(S question, Collection<ProductId> products) {
        return question.bindArray(
                "keys",
                UUID.class,
                Stream.concat(products.stream().map(ProductId::value), Stream.of(AccessRow.EVERY))
                        .toList());
    }
}
