package io.seneschal.domain.security;

import io.seneschal.domain.security.SecurityRefusal.ConfirmationRequired;
import io.seneschal.domain.shared.Actor;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody has proved who they are just now, and not only some time ago: what making a secret asks for (DEV-11).
 *
 * <p>There is no other way to one than those below, so whoever holds one has it rightly.
 */
public final class FreshLogin {

    /** How long a login is fresh, up to the first instant at which it no longer is. */
    public static final Duration LIFE = Duration.ofMinutes(15);

    private final Actor actor;

    private FreshLogin(Actor actor) {
        this.actor = actor;
    }

    /**
     * @param loggedInAt when the actor last gave a password; {@code null} if they have not
     * @throws ConfirmationRequired from 15 minutes on: the password is to be given again
     */
    public static FreshLogin since(@Nullable Instant loggedInAt, Actor actor, Instant now) {
        if (loggedInAt == null || !now.isBefore(loggedInAt.plus(LIFE))) {
            throw new ConfirmationRequired(LIFE);
        }
        return new FreshLogin(actor);
    }

    /** The actor has given the password of their account with the request itself. */
    public static FreshLogin byPassword(Actor.Person actor) {
        return new FreshLogin(actor);
    }

    /** Whoever sits at the console is logged in to the machine. */
    public static FreshLogin atTheConsole(Actor.Operator actor) {
        return new FreshLogin(actor);
    }

    public Actor actor() {
        return actor;
    }
}
