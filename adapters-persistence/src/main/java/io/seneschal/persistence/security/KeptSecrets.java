package io.seneschal.persistence.security;

import io.seneschal.domain.mailbox.DeviceInvitation;
import io.seneschal.domain.organisation.Invitation;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.persistence.shared.Failures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * What in a database depends on its keys. Asked before anything else, so without what stores need to start.
 *
 * @param inUse whether somebody is there at all
 * @param youngest the hash of the youngest token, invitation, device and invitation of a device, as far as there are any
 */
public record KeptSecrets(boolean inUse, List<SecretHash> youngest) {

    private static final String COUNTING = """
            select substring(hash from 1 for position(':' in hash) - 1) as key_id, count(*) as hashes
            from (
                select hash from api_tokens where revoked_at is null and (expires_at is null or expires_at > ?)
                union all
                select secret_hash from invitations where ended_at is null and sent_at > ?
                union all
                select password_hash from devices where expires_at is null or expires_at > ?
                union all
                select link_hash from device_invitations where ended_at is null and given_at > ?
                union all
                select mailed_link_hash from device_invitations
                where mailed_link_hash is not null and ended_at is null and given_at > ?
            ) as kept
            group by substring(hash from 1 for position(':' in hash) - 1)
            """;

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
                        (select password_hash from devices order by id desc limit 1)
                        union all
                        (select link_hash from device_invitations order by id desc limit 1)
                        union all
                        (select null from users order by id desc limit 1)
                        """)) {
            return of(rows);
        } catch (SQLException failure) {
            throw Failures.of("reading what was made with keys", failure);
        }
    }

    /**
     * How many hashes there are of secrets that may still be shown to us, by the id of the key they were made with.
     *
     * @param dataSource with current tables
     * @param now what is over by then is not counted
     */
    public static SortedMap<String, Long> countedByKey(DataSource dataSource, Instant now) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(COUNTING)) {
            var bounds = List.of(
                    now,
                    now.minus(Invitation.LIFE),
                    now,
                    now.minus(DeviceInvitation.LIFE),
                    now.minus(DeviceInvitation.LIFE));
            for (var i = 0; i < bounds.size(); i++) {
                statement.setObject(i + 1, bounds.get(i).atOffset(ZoneOffset.UTC));
            }
            return counted(statement.executeQuery());
        } catch (SQLException failure) {
            throw Failures.of("counting what was made with keys", failure);
        }
    }

    private static SortedMap<String, Long> counted(ResultSet rows) throws SQLException {
        var counted = new TreeMap<String, Long>();
        while (rows.next()) {
            counted.put(rows.getString("key_id"), rows.getLong("hashes"));
        }
        return counted;
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
