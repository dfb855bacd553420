package io.seneschal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.shared.Sentences;
import io.seneschal.domain.shared.Language;
import io.seneschal.rest.operation.Meters;
import io.seneschal.rest.shared.FieldProblem.Flaw;
import io.seneschal.rest.shared.Rejection.Reason;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Route.Content;
import io.seneschal.rest.shared.Route.Entrance;
import io.seneschal.testing.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The published contract is exactly what the server does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractTest {

    static final Contract CONTRACT = Contract.PUBLISHED;

    /** For each operation with a body, one that would do. */
    static final Map<String, Object> BODIES = Map.ofEntries(
            Map.entry("changeOrganisation", Map.of("name", "Mine")),
            Map.entry("removeMembers", Map.of("user_ids", List.of(World.nobodysId()))),
            Map.entry("changeMember", Map.of("billing", true)),
            Map.entry("invite", World.invitation("dora@example.org", "external")),
            Map.entry("changeInvitation", Map.of("billing", true)),
            Map.entry("creditInvoice", Map.of("reason", "It did not work.")),
            Map.entry("openProduct", World.product("web-hosting", "Theirs")),
            Map.entry("changeProduct", Map.of("name", "Mine")),
            Map.entry("grantToUser", Map.of("rights", List.of("technical"))),
            Map.entry("grantToTeam", Map.of("rights", List.of("technical"))),
            Map.entry(
                    "grantAccesses",
                    Map.of("user_id", World.nobodysId(), "rights", List.of("technical"), "products", List.of())),
            Map.entry("formTeam", Map.of("name", "Mine")),
            Map.entry("changeTeam", Map.of("name", "Mine")),
            Map.entry("addTeamMembers", Map.of("user_ids", List.of(World.nobodysId()))),
            Map.entry("removeTeamMembers", Map.of("user_ids", List.of(World.nobodysId()))),
            Map.entry("createMailbox", Map.of("address", "new@example.org", "product_id", World.nobodysId())),
            Map.entry("changeMailbox", Map.of("self_service", true)),
            Map.entry("openMailbox", Map.of("self_service", true)),
            Map.entry("connectDevice", Map.of("name", "Mine", "icon", "phone")),
            Map.entry("changeDevice", Map.of("name", "Mine")),
            Map.entry("disconnectAllDevices", Map.of("confirm", "theirs@example.org")),
            Map.entry("inviteDevice", Map.of("name", "Mine", "icon", "phone")),
            Map.entry("changeBillingAccount", Map.of("reminder_lead_days", 7)),
            Map.entry("addPaymentMethod", Map.of("kind", "iban", "currency", "CHF")),
            Map.entry(
                    "pay",
                    Map.of(
                            "lines", List.of(Map.of("product_id", World.nobodysId())),
                            "payment_method_id", World.nobodysId())),
            Map.entry("order", Map.of("lines", List.of(Map.of("type", "drive")))),
            Map.entry("payOrder", Map.of("payment_method_id", World.nobodysId())),
            Map.entry(
                    "deposit",
                    Map.of(
                            "amount", Map.of("amount", "10.00", "currency", "CHF"),
                            "payment_method_id", World.nobodysId())),
            Map.entry("switchAutoRenewalOn", Map.of("payment_method_id", World.nobodysId())),
            Map.entry("switchManyAutoRenewals", Map.of("switch", "off", "product_ids", "all")),
            Map.entry("inviteIntoTeam", World.invitation("dora@example.org", "external")));

    static final Set<String> CHANGING = Set.of("PATCH", "PUT", "DELETE");

    final World world = new World();

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    @Rule("API-5")
    void the_paths_of_the_contract_are_exactly_the_routes() {
        assertThat(CONTRACT.operations().stream().map(Contract.Operation::toString))
                .containsExactlyInAnyOrderElementsOf(
                        routes().map(ContractTest::name).toList());
    }

    @Test
    void each_operation_asks_for_the_same_parameters_content_and_credentials_as_its_route() {
        for (var operation : CONTRACT.operations()) {
            var route = routes().filter(candidate -> name(candidate).equals(operation.toString()))
                    .findFirst()
                    .orElseThrow();
            var body = CONTRACT.at(operation.pointer() + "/requestBody/content");
            assertThat(CONTRACT.parametersIn("query", operation))
                    .as(name(route))
                    .isEqualTo(new TreeSet<>(route.parameters()));
            assertThat(CONTRACT.parametersIn("header", operation).contains("Idempotency-Key"))
                    .as(name(route))
                    .isEqualTo(route.method().equals("POST"));
            assertThat(CONTRACT.parametersIn("header", operation).contains("If-Match"))
                    .as(name(route))
                    .isEqualTo(CHANGING.contains(route.method()));
            assertThat(new TreeSet<>(body.propertyNames())).as(name(route)).isEqualTo(types(route.content()));
            assertThat(CONTRACT.isVersioned(operation)).as(name(route)).isEqualTo(route.versioned());
            assertThat(CONTRACT.at(operation.pointer() + "/security").toString())
                    .as(name(route))
                    .isEqualTo(security(route.entrance()));
        }
    }

    @Test
    void every_list_is_read_in_pages() {
        var lists = CONTRACT.operations().stream()
                .filter(operation -> operation.method().equals("GET"))
                .filter(ContractTest::answersWithAList)
                .toList();

        assertThat(lists).hasSizeGreaterThan(20);
        assertThat(lists)
                .allSatisfy(list -> assertThat(CONTRACT.parametersIn("query", list))
                        .as(list.toString())
                        .contains("cursor", "limit"));
    }

    @Test
    void every_operation_has_a_name_of_its_own_and_a_summary() {
        var ids = CONTRACT.operations().stream()
                .map(operation ->
                        CONTRACT.at(operation.pointer() + "/operationId").asString())
                .toList();

        assertThat(ids).doesNotHaveDuplicates().doesNotContain("");
        assertThat(CONTRACT.operations())
                .allMatch(operation -> !CONTRACT.at(operation.pointer() + "/summary")
                        .asString()
                        .isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void every_no_of_this_door_is_said_in_every_language(Language language) {
        var sentences = new Sentences();
        var codes = Stream.concat(
                Stream.of(Reason.values()).map(Reason::code),
                Stream.of(Flaw.values()).map(Flaw::code));

        assertThat(codes).allSatisfy(code -> {
            assertThat(sentences.title(code, language)).isNotEqualTo(code + ".title");
            assertThat(sentences.detail(code, Map.of(), language)).isNotEqualTo(code + ".detail");
        });
        assertThat(Stream.of(Reason.values()).map(Reason::remedy))
                .allSatisfy(
                        remedy -> assertThat(sentences.remedy(remedy, language)).isNotEqualTo("remedy." + remedy));
    }

    @ParameterizedTest
    @MethodSource("operationsOfAnOrganisation")
    @Rule({"ORG-7", "AUT-1"})
    void what_belongs_to_another_organisation_is_unknown(Contract.Operation operation) {
        var ada = world.signUp("Ada");
        var bruno = world.signUp("Bruno");
        var invited = bruno.client()
                .post(bruno.path("/invitations"), World.invitation("carla@example.org", "external"))
                .text("/id");
        var product = world.open(bruno, "web-hosting", "Theirs");
        var access = bruno.client()
                .put(bruno.path("/products/" + product + "/accesses/users/me"), Map.of("rights", List.of("sale")))
                .text("/id");
        var team = bruno.client()
                .post(bruno.path("/teams"), Map.of("name", "Theirs"))
                .text("/id");
        var mailbox = world.mailbox(bruno, "theirs@example.org");
        var device = bruno.client()
                .post(bruno.path("/mailboxes/" + mailbox + "/devices"), World.device("Phone", null))
                .text("/id");
        var link = bruno.client()
                .post(bruno.path("/mailboxes/" + mailbox + "/device-invitations"), World.device("Laptop", null))
                .text("/id");
        var theirs = new HashMap<>(Map.of(
                "organisation_id", bruno.organisation(),
                "user_id", bruno.id(),
                "invitation_id", invited,
                "product_id", product,
                "access_id", access,
                "team_id", team,
                "mailbox_id", mailbox,
                "device_id", device,
                "device_invitation_id", link));
        var method = world.paymentMethod(bruno, "iban");
        theirs.put("payment_method_id", method);
        theirs.put("payment_id", world.deposit(bruno, method, "10.00"));
        theirs.put("order_id", world.order(bruno));
        var invoice = world.invoice(bruno);
        theirs.put("invoice_id", invoice);
        theirs.put("credit_note_id", world.creditNote(bruno, invoice));
        theirs.put("pro_forma_id", world.proForma(bruno).at("/id").asString());

        ask(operation, ada, filled(operation, theirs)).is(404);

        if (operation.template().chars().filter(c -> c == '{').count() > 1) {
            var underMine = new HashMap<>(theirs);
            underMine.put("organisation_id", ada.organisation());
            ask(operation, ada, filled(operation, underMine)).is(404);
        }
    }

    static Stream<Contract.Operation> operationsOfAnOrganisation() {
        return CONTRACT.operations().stream().filter(Contract.Operation::isOfAnOrganisation);
    }

    /** A request that would do, were it one's own: a new path whose body is not known here fails, and is not forgotten. */
    static Client.Answer ask(Contract.Operation operation, World.Person person, String path) {
        var content = CONTRACT.at(operation.pointer() + "/requestBody/content");
        if (content.has("text/csv")) {
            return person.client().csv(path, "email,first_name,last_name,locale,role\n");
        }
        if (content.has("application/yaml")) {
            var organisation = path.replaceFirst("^.*/organisations/([^/]+).*", "$1");
            return person.client().yaml(operation.method(), path, "organisation: " + organisation);
        }
        if (content.isMissingNode()) {
            return person.client().send(operation.method(), path, new byte[0]);
        }
        var id = CONTRACT.at(operation.pointer() + "/operationId").asString();
        var body = BODIES.get(id);
        assertThat(body).as("a body for %s", id).isNotNull();
        return person.client().json(operation.method(), path, body);
    }

    static String filled(Contract.Operation operation, Map<String, String> ids) {
        var path = "/1" + operation.template();
        for (var id : ids.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue());
        }
        assertThat(path).as("an id for each variable").doesNotContain("{");
        return path;
    }

    private static boolean answersWithAList(Contract.Operation operation) {
        var schema = operation.pointer() + "/responses/200/content/application~1json/schema";
        var named = CONTRACT.at(schema + "/$ref").asString("");
        return CONTRACT.at((named.isEmpty() ? schema : named.substring(1)) + "/properties")
                .has("next");
    }

    Stream<Route> routes() {
        return RouteTable.of(
                World.UNHURRIED, world.useCases, world.stores, new Sentences(), new Meters(), world.instruments)
                .all()
                .stream();
    }

    static String name(Route route) {
        return route.method() + " " + route.template();
    }

    static TreeSet<String> types(Content content) {
        return new TreeSet<>(
                switch (content) {
                    case NOTHING -> List.of();
                    case JSON -> List.of("application/json");
                    case CSV -> List.of("text/csv");
                    case YAML -> List.of("application/json", "application/yaml");
                    case FILE -> List.of("*/*");
                });
    }

    static String security(Entrance entrance) {
        return switch (entrance) {
            case TOKEN -> "";
            case TOKEN_OR_LOGIN -> "[{\"login\":[]},{\"token\":[]}]";
            case TOKEN_OR_AGENT -> "[{\"agent\":[]},{\"token\":[]}]";
            case AGENT -> "[{\"agent\":[]}]";
            case MAIL_SERVER -> "[{\"mail_server\":[]}]";
            case EVERYBODY, EVERYBODY_NOW_AND_THEN -> "[]";
        };
    }
}
