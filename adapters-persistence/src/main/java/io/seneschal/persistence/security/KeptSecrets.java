package io.seneschal.persistence.security;

import io.seneschal.domain.security.SecretHash;
import io.seneschal.persistence.shared.Failures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * What in a database depends on its keys. Asked before anything else, so without what stores need to start.
 *
 * @param inUse whether somebody is there at all
 * @param youngest the hash of the youngest token and of the youngest invitation, as far as there are any
 */
public record KeptSecrets(boolean inUse, List<SecretHash> youngest) {

    public KeptSecrets {
        youngest = List.copyOf(youngest);
    }

    /** @param dataSource with current tables */
    public static KeptSecrets in(DataSource dataSource) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        (select hash from api_tokens order by id desc limit 1)
                        union all
                        (select secret_hash from invitations order by id desc limit 1)
                        union all
                        (select null from users order by id desc limit 1)
                        """)) {
            return of(rows);
        } catch (SQLException failure) {
            throw Failures.of("reading what was made with keys", failure);
        }
    }

    private static KeptSecrets of(ResultSet rows) throws SQLException {
        var youngest = new ArrayList<SecretHash>();
        var inUse = false;
        while (rows.next()) {
            inUse = true;
            Optional.ofNullable(rows.getString(1)).map(SecretHash::new).ifPresent(youngest::add);
        }
        return new KeptSecrets(inUse, youngest);
    }
}
