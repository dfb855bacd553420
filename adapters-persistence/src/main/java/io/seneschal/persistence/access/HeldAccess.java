package io.seneschal.persistence.access;

import io.seneschal.domain.access.Access;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.persistence.shared.Row;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An access with what the team is called that holds it; {@code null} where it is held by a user. */
record HeldAccess(Access access, @Nullable String teamName) {

    /** The column that an access read with its team has besides those of {@link AccessRow}. */
    static final String TEAM_NAME = "team_name";

    private static final Comparator<HeldAccess> IN_ORDER =
            Comparator.comparing(it -> it.access().id().value());

    static HeldAccess of(Row row) throws SQLException {
        return new HeldAccess(AccessRow.of(row), row.textOrNull(TEAM_NAME));
    }

    /** In the order of their ids. */
    static List<HeldAccess> touching(Product product, Collection<HeldAccess> held) {
        return held.stream()
                .filter(it -> it.access().extent().touches(product))
                .sorted(IN_ORDER)
                .toList();
    }

    static List<Access> accesses(Collection<HeldAccess> held) {
        return held.stream().map(HeldAccess::access).toList();
    }

    static Map<TeamId, String> teams(Collection<HeldAccess> held) {
        var names = new HashMap<TeamId, String>();
        held.forEach(it -> {
            if (it.access().holder() instanceof Holder.OfTeam(var team) && it.teamName() != null) {
                names.put(team, it.teamName());
            }
        });
        return Map.copyOf(names);
    }
}
