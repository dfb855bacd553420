package io.seneschal.persistence.shared;

import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.UserId;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whoever did something, as two texts: of what kind they are, and which one of them. */
public final class ActorColumns {

    private static final String PERSON = "person";
    private static final String OPERATOR = "operator";
    private static final String MAIL_SERVER = "mail_server";
    private static final String AGENT = "agent";
    private static final String CLOCK = "clock";
    private static final String VISITOR = "visitor";

    private ActorColumns() {}

    public static String kind(Actor actor) {
        return switch (actor) {
            case Actor.Person ignored -> PERSON;
            case Actor.Operator ignored -> OPERATOR;
            case Actor.MailServer ignored -> MAIL_SERVER;
            case Actor.Agent ignored -> AGENT;
            case Actor.Clock ignored -> CLOCK;
            case Actor.Visitor ignored -> VISITOR;
        };
    }

    /** {@code null} for somebody who has not said who they are. */
    public static @Nullable String id(Actor actor) {
        return switch (actor) {
            case Actor.Person(var user) -> user.toString();
            case Actor.Operator(var login) -> login;
            case Actor.MailServer(var name) -> name;
            case Actor.Agent(var address) -> address.text();
            case Actor.Clock ignored -> null;
            case Actor.Visitor ignored -> null;
        };
    }

    /** From the columns {@code …_kind} and {@code …_id}. */
    public static Actor of(Row row, String name) throws SQLException {
        var kind = row.text(name + "_kind");
        return switch (kind) {
            case PERSON -> new Actor.Person(new UserId(UUID.fromString(row.text(name + "_id"))));
            case OPERATOR -> new Actor.Operator(row.text(name + "_id"));
            case MAIL_SERVER -> new Actor.MailServer(row.text(name + "_id"));
            case AGENT -> new Actor.Agent(new EmailAddress(row.text(name + "_id")));
            case CLOCK -> new Actor.Clock();
            case VISITOR -> new Actor.Visitor();
            default -> throw new StorageFailure("an actor", kind);
        };
    }
}
