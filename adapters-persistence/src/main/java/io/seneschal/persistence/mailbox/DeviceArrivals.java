package io.seneschal.persistence.mailbox;

import io.seneschal.domain.mailbox.Credential;
import io.seneschal.domain.security.ApiToken;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.persistence.security.JdbiForesight.TokenWith;
import io.seneschal.persistence.security.TokenRow;
import io.seneschal.persistence.shared.Foreseen;
import io.seneschal.persistence.shared.GatheredQuestion;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Keys;
import io.seneschal.persistence.shared.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Brings along with the token of a mail server what is behind the password that somebody gave it. On PostgreSQL. */
public final class DeviceArrivals implements TokenWith<List<SecretHash>> {

    private static final String TOKEN = "token_";

    private final JdbiCredentials credentials;
    private final PasswordQuestions questions =
            new PasswordQuestions(count -> CredentialQuestion.besideTokens(TOKEN, count));
    private final GatheredQuestion<Arrival, Found> arrivals;

    public DeviceArrivals(JdbiStore store, JdbiCredentials credentials) {
        this.credentials = credentials;
        this.arrivals = new GatheredQuestion<>(store, this::found);
    }

    /** A mail server at whose door somebody is. */
    private record Arrival(Set<SecretHash> tokens, Set<SecretHash> passwords) {}

    private record Found(Map<SecretHash, ApiToken> tokens, Map<SecretHash, Credential> credentials) {}

    @Override
    public Map<SecretHash, ApiToken> about(
            Collection<SecretHash> hashes, List<SecretHash> passwords, Foreseen foreseen) {
        var arrival = new Arrival(Set.copyOf(hashes), Set.copyOf(passwords));
        var found = arrivals.about(arrival).orElseThrow();
        passwords.forEach(password -> credentials.foresee(
                foreseen, password, Optional.ofNullable(found.credentials().get(password))));
        return found.tokens();
    }

    /** All get all that was found: it is looked up there by what they asked for. */
    private Map<Arrival, Found> found(Handle handle, Set<Arrival> arrivals) {
        var found = found(handle, of(arrivals, Arrival::tokens), List.copyOf(of(arrivals, Arrival::passwords)));
        return arrivals.stream().collect(Collectors.toMap(Function.identity(), arrival -> found));
    }

    private static Set<SecretHash> of(Set<Arrival> arrivals, Function<Arrival, Set<SecretHash>> hashes) {
        return arrivals.stream().map(hashes).flatMap(Set::stream).collect(Collectors.toSet());
    }

    private Found found(Handle handle, Set<SecretHash> hashes, List<SecretHash> passwords) {
        var question = questions.about(passwords.size());
        return question.bind(handle.createQuery(question.text()), passwords)
                .bind("tokens", Keys.texts(hashes, SecretHash::text))
                .scanResultSet((rows, context) -> read(rows, context, question));
    }

    private static Found read(Supplier<ResultSet> rows, StatementContext context, CredentialQuestion question)
            throws SQLException {
        try (context;
                var columns = rows.get()) {
            var tokens = new HashMap<SecretHash, ApiToken>();
            var known = new ArrayList<KnownCredential>();
            while (columns.next()) {
                var row = new Row(columns, context);
                var token = row.behind(TOKEN);
                if (token.idOrNull("id") != null) {
                    var found = TokenRow.token(token);
                    tokens.put(found.hash(), found);
                } else if (row.idOrNull(CredentialQuestion.DEVICE + "id") != null) {
                    known.add(KnownCredential.in(row, question));
                }
            }
            return new Found(tokens, KnownCredential.byPassword(known));
        }
    }
}
