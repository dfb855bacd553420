package io.seneschal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.shared.Sentences;
import io.seneschal.rest.operation.Meters;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Route.Entrance;
import io.seneschal.testing.Rule;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AgentsTest {

    static final Set<Entrance> OPEN_TO_AGENTS =
            EnumSet.of(Entrance.AGENT, Entrance.TOKEN_OR_AGENT, Entrance.EVERYBODY, Entrance.EVERYBODY_NOW_AND_THEN);

    final World world = new World();
    final Client anna = world.agent("anna@support.example");

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    @Rule({"SUP-8", "API-2"})
    void a_token_of_a_support_agent_opens_their_routes_and_no_other() {
        var routes = RouteTable.of(
                        World.UNHURRIED, world.useCases, world.stores, new Sentences(), new Meters(), world.instruments)
                .all();

        for (var route : routes) {
            if (!OPEN_TO_AGENTS.contains(route.entrance())) {
                var path = (route.versioned() ? "/1" : "") + filled(route);
                assertThat(anna.send(route.method(), path, new byte[0])
                                .refuses(403, "token.scope-missing")
                                .text("/because/scopes/0"))
                        .as(path)
                        .isEqualTo("agent");
            }
        }
    }

    @Test
    @Rule({"SUP-8", "API-2"})
    void agents_routes_are_all_about_support() {
        var routes = RouteTable.of(
                        World.UNHURRIED, world.useCases, world.stores, new Sentences(), new Meters(), world.instruments)
                .all();

        assertThat(routes)
                .filteredOn(route -> route.entrance() == Entrance.AGENT || route.entrance() == Entrance.TOKEN_OR_AGENT)
                .allMatch(route -> route.template().startsWith("/support/"));
    }

    @Test
    @Rule({"SUP-8", "API-2"})
    void nobody_makes_themselves_an_agent() {
        var ada = world.signUp("Ada");

        ada.client()
                .post("/1/tokens", Map.of("name", "desk", "scopes", List.of("agent")))
                .refuses(403, "token.scopes-too-wide");
    }

    @Test
    @Rule("API-3")
    void agents_ask_as_often_as_others() {
        try (var hurried = new World(World.UNHURRIED.allowing(OptionalInt.of(2)))) {
            var asking = hurried.agent("anna@support.example");
            var spelled = hurried.agent("Anna@Support.example");
            asking.get("/1/users/me").refuses(403, "token.scope-missing");
            spelled.get("/1/users/me").refuses(403, "token.scope-missing");
            asking.get("/1/users/me").refuses(429, "request.too-many");
        }
    }

    static String filled(Route route) {
        return route.template().replaceAll("\\{[^}]*}", World.nobodysId());
    }
}
