package io.seneschal.rest.security;

import io.seneschal.application.security.Authenticating;
import io.seneschal.domain.security.FreshLogin;
import io.seneschal.rest.shared.Caller;
import io.seneschal.rest.shared.PercentCoding;
import io.seneschal.rest.shared.Request;

/**
 * That whoever asks has just logged in, which making a secret needs (DEV-11): their token is fresh, or the account's
 * password comes in {@code X-Password-Confirmation}.
 *
 * <p>Headers carry ASCII only; a password with other characters comes as {@code UTF-8''} and percent signs (RFC 8187).
 */
public final class Confirmation {

    private static final String HEADER = "X-Password-Confirmation";
    private static final String EXTENDED = "UTF-8''";

    private final Authenticating authenticating;

    public Confirmation(Authenticating authenticating) {
        this.authenticating = authenticating;
    }

    /** @throws io.seneschal.domain.security.SecurityRefusal if the login is not fresh, or the password is another */
    public FreshLogin of(Request request) {
        return switch (request.caller()) {
            case Caller.Bearing(var bearer) ->
                authenticating.confirm(
                        bearer,
                        request.header(HEADER).map(Confirmation::password).orElse(null));
            case Caller.LoggingIn(var person) -> FreshLogin.byPassword(person);
            case Caller.Visiting visiting -> throw new IllegalStateException("Nobody comes here without saying who");
        };
    }

    private static String password(String header) {
        return header.regionMatches(true, 0, EXTENDED, 0, EXTENDED.length())
                ? PercentCoding.text(header.substring(EXTENDED.length())).orElse("")
                : header;
    }
}
