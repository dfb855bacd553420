package io.seneschal.persistence.security;

import io.seneschal.domain.security.ApiToken;
import io.seneschal.domain.security.Scope;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.security.TokenId;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.UserId;
import io.seneschal.persistence.shared.Columns;
import io.seneschal.persistence.shared.Keys;
import io.seneschal.persistence.shared.Row;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** An API token as a row, for whoever reads it along with other things. */
public final class TokenRow {

    public static final Columns COLUMNS = Columns.of(
            "id",
            "holder_user",
            "holder_operator",
            "name",
            "scopes",
            "hash",
            "created_at",
            "expires_at",
            "last_used_at",
            "revoked_at");

    static final String BETWEEN_SCOPES = " ";

    private TokenRow() {}

    public static ApiToken token(Row row) throws SQLException {
        var user = row.idOrNull("holder_user");
        return new ApiToken(
                new TokenId(row.id("id")),
                user == null ? new Actor.Operator(row.text("holder_operator")) : new Actor.Person(new UserId(user)),
                row.text("name"),
                scopes(row.text("scopes")),
                new SecretHash(row.text("hash")),
                row.instant("created_at"),
                row.instantOrNull("expires_at"),
                row.instantOrNull("last_used_at"),
                row.instantOrNull("revoked_at"));
    }

    /** Those with these hashes. */
    public static Map<SecretHash, ApiToken> byHash(Handle handle, Set<SecretHash> hashes) {
        return handle.createQuery("select " + COLUMNS + " from api_tokens where hash = any(:hashes) ")
                .bind("hashes", Keys.texts(hashes, SecretHash::text))
                .map((columns, context) -> token(new Row(columns)))
                .collect(Collectors.toMap(ApiToken::hash, Function.identity()));
    }

    private static Set<Scope> scopes(String codes) {
        return Stream.of(codes.split(BETWEEN_SCOPES))
                .map(code -> Coded.of(Scope.class, code))
                .collect(Collectors.toUnmodifiableSet());
    }
}
