package io.seneschal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers say they have seen, on every path that changes something. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PreconditionsTest {

    static final Map<String, Object> TECHNICAL = Map.of("rights", List.of("technical"));

    final World world = new World();
    final World.Person ada = world.signUp("Ada");
    final World.Person bruno = world.join(ada, "Bruno", "collaborator");
    final String product = world.open(ada, "web-hosting", "Shop");
    final String access = ada.path("/products/" + product + "/accesses/users/" + bruno.id());
    final String team = ada.client()
            .post(ada.path("/teams"), Map.of("name", "Builders", "member_ids", List.of(bruno.id())))
            .text("/id");

    @AfterEach
    void end() {
        world.close();
    }

    static Stream<Contract.Operation> changes() {
        return Contract.PUBLISHED.operations().stream()
                .filter(Contract.Operation::isOfAnOrganisation)
                .filter(operation -> ContractTest.CHANGING.contains(operation.method()));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whoever_has_seen_something_else_changes_nothing(Contract.Operation change) {
        var invitation = ada.client()
                .post(ada.path("/invitations"), World.invitation("carla@example.org", "external"))
                .text("/id");
        var access = ada.client().put(this.access, TECHNICAL).text("/id");
        ada.client()
                .put(ada.path("/products/" + product + "/accesses/teams/" + team), TECHNICAL)
                .is(200);
        var mailbox = world.mailbox(ada, "info@example.org");
        var ofMailbox = ada.path("/mailboxes/" + mailbox);
        ada.client()
                .put(ofMailbox + "/users/" + bruno.id(), Map.of("self_service", false))
                .is(200);
        var device = World.device("Phone", null);
        var mine = new HashMap<>(Map.of(
                "organisation_id", ada.organisation(),
                "user_id", bruno.id(),
                "invitation_id", invitation,
                "product_id", product,
                "access_id", access,
                "team_id", team,
                "mailbox_id", mailbox,
                "device_id", ada.client().post(ofMailbox + "/devices", device).text("/id"),
                "device_invitation_id",
                        ada.client()
                                .post(ofMailbox + "/device-invitations", device)
                                .text("/id")));
        mine.put("payment_method_id", world.paymentMethod(ada, "iban"));
        mine.put("order_id", world.order(ada));
        mine.put("pro_forma_id", world.proForma(ada).at("/id").asString());

        for (var tag : List.of("\"999\"", "W/\"0\"", "garbage")) {
            ContractTest.ask(change, saying(tag), ContractTest.filled(change, mine))
                    .refuses(412, "request.stale");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0\"", "\"0-ab\", \"1\"", "*", "garbage"})
    void whoever_has_seen_an_access_where_none_is_any_more_grants_none(String tag) {
        var refused = saying(tag).client().put(access, TECHNICAL).refuses(412, "request.stale");

        assertThat(refused.json().at("/because").isEmpty()).isTrue();
        saying(tag).client().delete(access).refuses(404, "access.unknown");
        ada.client().put(access, TECHNICAL).is(200);
        saying("*").client().put(access, TECHNICAL).is(200);
    }

    @Test
    void of_what_is_never_given_a_tag_only_that_it_is_there_can_have_been_seen() {
        var inTeam = ada.path("/teams/" + team + "/members/" + bruno.id());
        var token = "/1/tokens/" + ada.client().get("/1/tokens").text("/items/0/id");

        for (var thing : List.of(inTeam, token)) {
            saying("\"0\"").client().delete(thing).refuses(412, "request.stale");
            saying("*").client().delete(thing).is(204);
        }
    }

    World.Person saying(String tag) {
        return new World.Person(
                ada.id(),
                ada.email(),
                ada.organisation(),
                ada.token(),
                ada.client().with("If-Match", tag));
    }
}
