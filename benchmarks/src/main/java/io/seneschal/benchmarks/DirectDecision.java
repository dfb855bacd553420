package io.seneschal.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** One indexed select of the rows that a decision about a product rests on, through plain JDBC: the baseline. */
final class DirectDecision implements AutoCloseable {

    private static final String SELECT = """
            select m.role, m.state, p.type, p.state, held.rights, held.narrowed_to, held.until_at, held.team
            from memberships m
            join products p on p.organisation_id = m.organisation_id and p.id = ?
            left join (
                select a.rights, a.narrowed_to, a.until_at, cast(null as varchar) as team
                from accesses a
                where a.organisation_id = ? and a.holder_user = ? and a.product_key in (?, ?)
                union all
                select a.rights, a.narrowed_to, a.until_at, t.name as team
                from team_members tm
                join teams t on t.id = tm.team_id
                join accesses a on a.organisation_id = tm.organisation_id and a.holder_team = tm.team_id
                     and a.product_key in (?, ?)
                where tm.organisation_id = ? and tm.user_id = ?
            ) held on true
            where m.organisation_id = ? and m.user_id = ?
            """;

    private static final int COLUMNS = 8;

    private final Connection connection;
    private final PreparedStatement statement;

    DirectDecision(Connection connection) throws SQLException {
        this.connection = connection;
        this.statement = connection.prepareStatement(SELECT);
    }

    /** Reads every column of every row; answers how many rows there were. */
    int rows(UUID organisation, UUID user, UUID product) throws SQLException {
        bind(
                product,
                organisation,
                user,
                product,
                organisation,
                product,
                organisation,
                organisation,
                user,
                organisation,
                user);
        try (var rows = statement.executeQuery()) {
            var count = 0;
            while (rows.next()) {
                for (var column = 1; column <= COLUMNS; column++) {
                    rows.getObject(column);
                }
                count++;
            }
            return count;
        }
    }

    private void bind(UUID... values) throws SQLException {
        for (var place = 0; place < values.length; place++) {
            statement.setObject(place + 1, values[place]);
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
        connection.close();
    }
}
