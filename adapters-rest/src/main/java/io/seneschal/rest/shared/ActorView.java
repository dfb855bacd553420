package io.seneschal.rest.shared;

import io.seneschal.domain.shared.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, on the wire.
 *
 * @param id a user's id, an operator's login, a mail server's name, a support agent's address; {@code null} for a visitor
 */
public record ActorView(String kind, @Nullable String id) {

    public static ActorView of(Actor actor) {
        return switch (actor) {
            case Actor.Person(var user) -> new ActorView("person", user.toString());
            case Actor.Operator(var login) -> new ActorView("operator", login);
            case Actor.MailServer(var name) -> new ActorView("mail_server", name);
            case Actor.Agent(var address) -> new ActorView("agent", address.text());
            case Actor.Clock clock -> new ActorView("clock", null);
            case Actor.Visitor visitor -> new ActorView("visitor", null);
        };
    }
}
