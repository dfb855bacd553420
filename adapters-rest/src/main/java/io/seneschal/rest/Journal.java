package io.seneschal.rest;

import io.seneschal.domain.shared.Actor;
import io.seneschal.rest.operation.Meters;
import io.seneschal.rest.shared.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A line for each request, and its measurement. Neither knows paths, queries or bodies: secrets travel in them. */
final class Journal {

    private static final Logger ACCESS = LoggerFactory.getLogger("io.seneschal.rest.access");

    private final Meters meters;

    Journal(Meters meters) {
        this.meters = meters;
    }

    Response noted(Visit visit, Response response) {
        var time = visit.time();
        meters.record(visit.incoming().method(), visit.template(), response.status(), time);
        ACCESS.atInfo()
                .addKeyValue("request_id", visit.requestId())
                .addKeyValue("method", visit.incoming().method())
                .addKeyValue("route", visit.template())
                .addKeyValue("status", response.status())
                .addKeyValue("duration_ms", time.toMillis())
                .addKeyValue("client", visit.client())
                .addKeyValue("actor", name(visit.actor()))
                .log("request");
        return response;
    }

    private static String name(Actor actor) {
        return switch (actor) {
            case Actor.Person(var user) -> "person:" + user;
            case Actor.Operator(var login) -> "operator:" + login;
            case Actor.MailServer(var name) -> "mail-server:" + name;
            case Actor.Agent agent -> "agent:" + agent.key();
            case Actor.Clock clock -> "clock";
            case Actor.Visitor visitor -> "visitor";
        };
    }
}
