package io.seneschal.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** One indexed select of the rows on which it rests whether an access shows a product, through plain JDBC: the baseline. */
final class DirectSupportDecision implements AutoCloseable {

    private static final String SELECT = """
            select u.until, g.ends_at, g.revoked_at, t.customer_id, t.closed_at, h.agent, m.role, m.state, p.type, p.state,
                   a.rights, a.until_at
            from support_uses u
            join support_grants g on g.id = u.grant_id
            join tickets t on t.id = u.ticket_id
            join ticket_agents h on h.ticket_id = t.id
            join memberships m on m.organisation_id = u.organisation_id and m.user_id = u.giver_id
            join products p on p.organisation_id = u.organisation_id and p.id = ?
            left join accesses a on a.holder_user = u.giver_id and a.product_key = p.id
            where u.id = ?
            """;

    private static final int COLUMNS = 12;

    private final Connection connection;
    private final PreparedStatement statement;

    DirectSupportDecision(Connection connection) throws SQLException {
        this.connection = connection;
        this.statement = connection.prepareStatement(SELECT);
    }

    /** Reads every column of every row; answers how many rows there were. */
    int rows(UUID access, UUID product) throws SQLException {
        statement.setObject(1, product);
        statement.setObject(2, access);
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

    @Override
    public void close() throws SQLException {
        statement.close();
        connection.close();
    }
}
