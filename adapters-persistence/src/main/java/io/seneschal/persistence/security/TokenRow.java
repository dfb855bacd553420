package io.seneschal.persistence.security;

import io.seneschal.domain.security.ApiToken;
import io.seneschal.domain.security.Scope;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.security.TokenId;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.UserId;
import io.seneschal.persistence.shared.Codes;
import io.seneschal.persistence.shared.Columns;
import io.seneschal.persistence.shared.Keys;
import io.seneschal.persistence.shared.Row;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** An API token as a row, for whoever reads it along with other things. */
public final class TokenRow {

    public static final Columns COLUMNS = Columns.of(
            "id",
            "holder_user",
            "holder_operator",
            "holder_mail_server",
            "holder_agent",
            "name",
            "scopes",
            "hash",
            "logged_in_at",
            "created_at",
            "expires_at",
            "last_used_at",
            "revoked_at");

    private TokenRow() {}

    public static ApiToken token(Row row) throws SQLException {
        return new ApiToken(
                new TokenId(row.id("id")),
                holder(row),
                row.text("name"),
                Codes.read(Scope.class, row.text("scopes")),
                new SecretHash(row.text("hash")),
                row.instantOrNull("logged_in_at"),
                row.instant("created_at"),
                row.instantOrNull("expires_at"),
                row.instantOrNull("last_used_at"),
                row.instantOrNull("revoked_at"));
    }

    /** Those with these hashes. */
    public static Map<SecretHash, ApiToken> byHash(Handle handle, Set<SecretHash> hashes) {
        return handle.createQuery("select " + COLUMNS + " from api_tokens where hash = any(:hashes) ")
                .bind("hashes", Keys.texts(hashes, SecretHash::text))
                .map((columns, context) -> token(new Row(columns, context)))
                .collect(Collectors.toMap(ApiToken::hash, Function.identity()));
    }

    private static Actor holder(Row row) throws SQLException {
        var user = row.idOrNull("holder_user");
        if (user != null) {
            return new Actor.Person(new UserId(user));
        }
        var operator = row.textOrNull("holder_operator");
        if (operator != null) {
            return new Actor.Operator(operator);
        }
        var agent = row.textOrNull("holder_agent");
        return agent == null
                ? new Actor.MailServer(row.text("holder_mail_server"))
                : new Actor.Agent(new EmailAddress(agent));
    }
}
