package io.seneschal.persistence.security;

import io.seneschal.application.security.Tokens;
import io.seneschal.domain.security.ApiToken;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.security.SecurityRefusal.NoSuchToken;
import io.seneschal.domain.security.TokenId;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Change;
import io.seneschal.persistence.shared.Codes;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Row;
import io.seneschal.persistence.shared.WrittenBehind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** API tokens in their table. */
public final class JdbiTokens implements Tokens {

    private static final String SELECT = "select " + TokenRow.COLUMNS + " from api_tokens ";

    /** Comparing all columns with equality would find nobody: all but one of them are always null. */
    private static final String OF_USER = " holder_user = :holder ";

    private static final String OF_OPERATOR = " holder_operator = :holder ";

    private static final String OF_MAIL_SERVER = " holder_mail_server = :holder ";

    private static final String OF_AGENT = " holder_agent_folded = :holder ";

    /** Found by the index, unlike those that are not null. */
    private static final String OF_MAIL_SERVERS = " holder_mail_server > :holder ";

    private final JdbiStore store;
    private final WrittenBehind<TokenId, Instant> uses;
    private final TokenQuestion question;

    public JdbiTokens(JdbiStore store, WrittenBehind<TokenId, Instant> uses, TokenQuestion question) {
        this.store = store;
        this.uses = uses;
        this.question = question;
    }

    @Override
    public ApiToken get(Actor holder, TokenId token) {
        return store.ask(handle -> handle.createQuery(SELECT + " where id = :id ")
                        .bind("id", token.value())
                        .map(JdbiTokens::token)
                        .findOne())
                .filter(found -> found.holder().equals(holder))
                .orElseThrow(() -> new NoSuchToken(token));
    }

    @Override
    public Optional<ApiToken> behind(Collection<SecretHash> hashes) {
        var found = question.about(hashes);
        return hashes.stream().filter(found::containsKey).findFirst().map(found::get);
    }

    @Override
    public List<ApiToken> allOf(Actor holder) {
        return switch (holder) {
            case Actor.Person(var user) -> allOf(OF_USER, user.value());
            case Actor.Operator(var login) -> allOf(OF_OPERATOR, login);
            case Actor.MailServer(var name) -> allOf(OF_MAIL_SERVER, name);
            case Actor.Agent agent -> allOf(OF_AGENT, agent.key());
            case Actor.Clock ignored -> List.of();
            case Actor.Visitor ignored -> List.of();
        };
    }

    @Override
    public List<ApiToken> allOfMailServers() {
        return allOf(OF_MAIL_SERVERS, "");
    }

    @Override
    public void add(Change<ApiToken> made) {
        store.change(handle -> bind(handle.createUpdate("""
                        insert into api_tokens (id, holder_user, holder_operator, holder_mail_server, holder_agent,
                                                holder_agent_folded, name, scopes, hash, logged_in_at, created_at,
                                                expires_at, last_used_at, revoked_at)
                        values (:id, :holderUser, :holderOperator, :holderMailServer, :holderAgent, :holderAgentFolded,
                                :name, :scopes, :hash, :loggedInAt, :createdAt, :expiresAt, :lastUsedAt, :revokedAt)
                        """), made.after()).execute());
        store.append(made);
    }

    @Override
    public void save(Change<ApiToken> changed) {
        if (changed.isNone()) {
            return;
        }
        var token = changed.after();
        store.changeOne(
                token.id(),
                handle -> handle.createUpdate("update api_tokens set revoked_at = :revokedAt where id = :id")
                        .bindByType("revokedAt", token.revokedAt(), Instant.class)
                        .bind("id", token.id().value())
                        .execute());
        store.append(changed);
    }

    @Override
    public void used(TokenId token, Instant at) {
        uses.note(token, at);
    }

    private List<ApiToken> allOf(String held, Object holder) {
        return store.ask(
                handle -> handle.createQuery(SELECT + " where " + held + " and revoked_at is null order by id ")
                        .bind("holder", holder)
                        .map(JdbiTokens::token)
                        .list());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, ApiToken token) {
        return statement
                .bind("id", token.id().value())
                .bindByType("holderUser", user(token.holder()), UUID.class)
                .bind("holderOperator", operator(token.holder()))
                .bind("holderMailServer", mailServer(token.holder()))
                .bind(
                        "holderAgent",
                        agent(token.holder(), found -> found.address().text()))
                .bind("holderAgentFolded", agent(token.holder(), Actor.Agent::key))
                .bind("name", token.name())
                .bind("scopes", Codes.of(token.scopes()))
                .bind("hash", token.hash().text())
                .bindByType("loggedInAt", token.loggedInAt(), Instant.class)
                .bind("createdAt", token.createdAt())
                .bindByType("expiresAt", token.expiresAt(), Instant.class)
                .bindByType("lastUsedAt", token.lastUsedAt(), Instant.class)
                .bindByType("revokedAt", token.revokedAt(), Instant.class);
    }

    private static @Nullable UUID user(Actor holder) {
        return holder instanceof Actor.Person(var user) ? user.value() : null;
    }

    private static @Nullable String operator(Actor holder) {
        return holder instanceof Actor.Operator(var login) ? login : null;
    }

    private static @Nullable String mailServer(Actor holder) {
        return holder instanceof Actor.MailServer(var name) ? name : null;
    }

    private static @Nullable String agent(Actor holder, Function<Actor.Agent, String> text) {
        return holder instanceof Actor.Agent found ? text.apply(found) : null;
    }

    private static ApiToken token(ResultSet columns, StatementContext context) throws SQLException {
        return TokenRow.token(new Row(columns, context));
    }
}
