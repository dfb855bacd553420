package io.seneschal.rest.shared;

import io.seneschal.application.security.Authenticating.Bearer;
import io.seneschal.domain.shared.Actor;

/** Who asks, and how they showed it. */
public sealed interface Caller {

    /** Somebody who shows nothing. */
    Caller VISITOR = new Visiting();

    Actor actor();

    record Visiting() implements Caller {
        @Override
        public Actor actor() {
            return new Actor.Visitor();
        }
    }

    /** Somebody who gave login and password for this one request. */
    record LoggingIn(Actor.Person actor) implements Caller {}

    /** Somebody with a token. */
    record Bearing(Bearer bearer) implements Caller {
        @Override
        public Actor actor() {
            return bearer.actor();
        }
    }
}
