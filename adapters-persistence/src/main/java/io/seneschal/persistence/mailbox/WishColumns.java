package io.seneschal.persistence.mailbox;

import io.seneschal.domain.mailbox.DeviceIcon;
import io.seneschal.domain.mailbox.DeviceName;
import io.seneschal.domain.mailbox.DeviceWish;
import io.seneschal.domain.mailbox.MailProtocol;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.UserId;
import io.seneschal.persistence.shared.Codes;
import io.seneschal.persistence.shared.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/** What a device is or is to be, as columns that devices and their invitations share. */
final class WishColumns {

    private WishColumns() {}

    static <S extends SqlStatement<S>> S bind(S statement, DeviceWish wish) {
        return statement
                .bindByType(
                        "user",
                        Optional.ofNullable(wish.user()).map(UserId::value).orElse(null),
                        UUID.class)
                .bind("name", wish.name().text())
                .bind("icon", wish.icon().code())
                .bind("protocols", Codes.of(wish.protocols()))
                .bindByType("expiresAt", wish.expiresAt(), Instant.class);
    }

    static DeviceWish of(Row row) throws SQLException {
        var user = row.idOrNull("user_id");
        return new DeviceWish(
                new DeviceName(row.text("name")),
                Coded.of(DeviceIcon.class, row.text("icon")),
                user == null ? null : new UserId(user),
                Codes.read(MailProtocol.class, row.text("protocols")),
                row.instantOrNull("expires_at"));
    }
}
