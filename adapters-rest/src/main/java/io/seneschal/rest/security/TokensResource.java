package io.seneschal.rest.security;

import io.seneschal.application.security.MakingTokens;
import io.seneschal.application.security.MakingTokens.MadeToken;
import io.seneschal.application.security.MakingTokens.NewToken;
import io.seneschal.domain.security.ApiToken;
import io.seneschal.domain.security.Scope;
import io.seneschal.domain.security.TokenId;
import io.seneschal.domain.shared.Coded;
import io.seneschal.rest.shared.Caller;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Paging;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Route.Entrance;
import io.seneschal.rest.shared.Shape;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code /tokens}: the tokens of whoever asks. */
public final class TokensResource {

    /** The fields that the use case itself judges. */
    private static final Map<String, String> FIELDS = Map.of(
            "token.unusable-name", "/name",
            "token.without-scopes", "/scopes",
            "token.unusable-life", "/expires_in_days");

    private static final int MOST_SCOPES = 10;

    private final MakingTokens tokens;

    public TokensResource(MakingTokens tokens) {
        this.tokens = tokens;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/tokens", this::list).asking("cursor", "limit"),
                Route.post("/tokens", this::make).lets(Entrance.TOKEN_OR_LOGIN),
                Route.delete("/tokens/{token_id}", this::revoke));
    }

    private Response list(Request request) {
        var paging = request.paging();
        var page = request.query(paging::page);
        var all = tokens.all(request.actor());
        return Response.ok(paging.show(Paging.cut(all, page, token -> token.id().value()), TokenView::of));
    }

    private Response make(Request request) {
        var made = request.body(TokensResource::newToken, FIELDS, wish -> make(request.caller(), wish));
        return Response.created("/1/tokens/" + made.token().id(), MadeTokenView.once(made))
                .shownOnce();
    }

    private MadeToken make(Caller caller, NewToken wish) {
        return switch (caller) {
            case Caller.LoggingIn(var person) -> tokens.makeAtLogin(person, wish);
            case Caller.Bearing(var bearer) -> tokens.make(bearer.actor(), wish, bearer.scopes(), bearer.loggedInAt());
            case Caller.Visiting visiting -> throw new IllegalStateException("Nobody comes here without saying who");
        };
    }

    private Response revoke(Request request) {
        request.precondition()
                .accept(seen -> tokens.revoke(request.actor(), new TokenId(request.id("token_id")), seen));
        return Response.done();
    }

    private static Supplier<NewToken> newToken(Fields fields) {
        var name = fields.required("name", Shape.TEXT);
        var scopes = fields.optional("scopes", Shape.listOf(Shape.oneOf(Scope.class), MOST_SCOPES));
        var days = fields.optional("expires_in_days", Shape.NUMBER);
        return () -> new NewToken(name.value(), scopes.map(TokensResource::setOf), days.orNull());
    }

    private static Set<Scope> setOf(List<Scope> scopes) {
        var set = EnumSet.noneOf(Scope.class);
        set.addAll(scopes);
        return set;
    }

    record TokenView(
            UUID id,
            String name,
            List<String> scopes,
            @Nullable Instant expiresAt,
            Instant createdAt,
            @Nullable Instant lastUsedAt) {

        static TokenView of(ApiToken token) {
            return new TokenView(
                    token.id().value(),
                    token.name(),
                    codes(token.scopes()),
                    token.expiresAt(),
                    token.createdAt(),
                    token.lastUsedAt());
        }

        static List<String> codes(Set<Scope> scopes) {
            return scopes.stream().sorted().map(Coded::code).toList();
        }
    }

    /** The only view of a token with its text. */
    record MadeTokenView(
            UUID id,
            String name,
            List<String> scopes,
            @Nullable Instant expiresAt,
            Instant createdAt,
            String token) {

        static MadeTokenView once(MadeToken made) {
            var token = made.token();
            return new MadeTokenView(
                    token.id().value(),
                    token.name(),
                    TokenView.codes(token.scopes()),
                    token.expiresAt(),
                    token.createdAt(),
                    made.secret().reveal());
        }
    }
}
