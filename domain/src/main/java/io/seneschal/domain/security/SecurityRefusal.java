package io.seneschal.domain.security;

import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every "no" about proving who one is. */
public abstract sealed class SecurityRefusal extends Refusal {

    private SecurityRefusal(Kind kind, String code, Map<String, Object> because, String... remedies) {
        super(kind, code, because, remedies);
    }

    /** A password is 12 to 128 characters, not a common one and not the login (USR-9). */
    public static final class UnusablePassword extends SecurityRefusal {

        /** What is wrong with it. */
        public enum Reason {
            TOO_SHORT,
            TOO_LONG,
            COMMON,
            SAME_AS_LOGIN,
            NOT_TEXT
        }

        public UnusablePassword(Reason reason) {
            super(
                    Kind.INVALID,
                    "password.unusable",
                    facts(
                            "reason",
                            reason.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                            "shortest",
                            NewPassword.SHORTEST,
                            "longest",
                            NewPassword.LONGEST),
                    "choose-another-password");
        }
    }

    /** The login is unknown or the password is wrong; which of them is not said. */
    public static final class WrongLogin extends SecurityRefusal {
        public WrongLogin() {
            super(Kind.UNAUTHENTICATED, "login.wrong", facts(), "check-login-and-password");
        }
    }

    /** A secret is made only for somebody who has just logged in (DEV-11). */
    public static final class ConfirmationRequired extends SecurityRefusal {
        public ConfirmationRequired(Duration fresh) {
            super(
                    Kind.FORBIDDEN,
                    "login.confirmation-required",
                    facts("within_minutes", fresh.toMinutes()),
                    "confirm-with-your-password",
                    "log-in-again");
        }
    }

    /** No token came with the request. */
    public static final class TokenMissing extends SecurityRefusal {
        public TokenMissing() {
            super(Kind.UNAUTHENTICATED, "token.missing", facts(), "send-a-token");
        }
    }

    /** Nobody made this token, or its user's account is closed. */
    public static final class UnknownToken extends SecurityRefusal {
        public UnknownToken() {
            super(Kind.UNAUTHENTICATED, "token.unknown", facts(), "make-a-new-token");
        }
    }

    public static final class TokenRevoked extends SecurityRefusal {
        public TokenRevoked(Instant at) {
            super(Kind.UNAUTHENTICATED, "token.revoked", facts("revoked_at", at), "make-a-new-token");
        }
    }

    public static final class TokenExpired extends SecurityRefusal {
        public TokenExpired(Instant at) {
            super(Kind.UNAUTHENTICATED, "token.expired", facts("expired_at", at), "make-a-new-token");
        }
    }

    /** A token nobody has used for a year no longer opens anything (API-2). */
    public static final class TokenUnused extends SecurityRefusal {
        public TokenUnused(Instant since) {
            super(Kind.UNAUTHENTICATED, "token.unused", facts("unused_since", since), "make-a-new-token");
        }
    }

    /** The id names no token of the asker. */
    public static final class NoSuchToken extends SecurityRefusal {
        public NoSuchToken(TokenId token) {
            super(Kind.UNKNOWN, "token.not-found", facts("token", token), "list-your-tokens");
        }
    }

    public static final class UnusableTokenName extends SecurityRefusal {
        public UnusableTokenName(String name, int longest) {
            super(Kind.INVALID, "token.unusable-name", facts("name", name, "longest", longest), "use-a-plain-name");
        }
    }

    public static final class UnusableTokenLife extends SecurityRefusal {
        public UnusableTokenLife(int days, int longest) {
            super(
                    Kind.INVALID,
                    "token.unusable-life",
                    facts("days", days, "shortest", 1, "longest", longest),
                    "choose-days-in-range");
        }
    }

    /** A token opens at least something. */
    public static final class WithoutScopes extends SecurityRefusal {
        public WithoutScopes(Collection<Scope> allowed) {
            super(Kind.INVALID, "token.without-scopes", facts("allowed", codes(allowed)), "choose-a-scope");
        }
    }

    /** A token opens nothing that its maker can't. */
    public static final class ScopesTooWide extends SecurityRefusal {
        public ScopesTooWide(Collection<Scope> wanted, Collection<Scope> allowed) {
            super(
                    Kind.FORBIDDEN,
                    "token.scopes-too-wide",
                    facts("wanted", codes(wanted), "allowed", codes(allowed)),
                    "choose-fewer-scopes");
        }
    }

    /** The token is good, but was not made for this. */
    public static final class ScopeMissing extends SecurityRefusal {
        public ScopeMissing(Scope needed, Collection<Scope> scopes) {
            super(
                    Kind.FORBIDDEN,
                    "token.scope-missing",
                    facts("needed", needed.code(), "scopes", codes(scopes)),
                    "make-a-token-with-the-scope");
        }
    }

    private static List<String> codes(Collection<Scope> scopes) {
        return scopes.stream().map(Coded::code).sorted().toList();
    }
}
