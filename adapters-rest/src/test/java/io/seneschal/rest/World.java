package io.seneschal.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.seneschal.application.Instruments;
import io.seneschal.application.Provider;
import io.seneschal.application.Stores;
import io.seneschal.application.UseCases;
import io.seneschal.application.billing.Payments;
import io.seneschal.application.security.MakingTokens.NewToken;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.files.SnakeYamlBlueprints;
import io.seneschal.files.SnakeYamlCoverages;
import io.seneschal.files.TikaFileTypes;
import io.seneschal.persistence.InMemoryStores;
import io.seneschal.testing.MovableClock;
import io.seneschal.testing.TestInstruments;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A server on a free port over an empty store, and people who do things with it. */
final class World implements AutoCloseable {

    static final String PASSWORD = "three blue kettles";
    static final RestSettings UNHURRIED =
            RestSettings.DEFAULT.on("127.0.0.1", 0).allowing(OptionalInt.empty());

    /** Held, so that its level is. */
    private static final Logger HELIDON = Logger.getLogger("io.helidon");

    static {
        HELIDON.setLevel(Level.WARNING);
    }

    final MovableClock clock = new MovableClock("2026-03-01T12:00:00Z");
    final Stores stores;
    final Instruments instruments;
    final UseCases useCases;
    final RestServer server;

    World() {
        this(UNHURRIED);
    }

    World(RestSettings settings) {
        this(settings, instruments -> instruments);
    }

    World(RestSettings settings, UnaryOperator<Instruments> tuning) {
        instruments = tuning.apply(withFiles(TestInstruments.at(clock)));
        stores = InMemoryStores.create(clock, instruments.ids());
        useCases = UseCases.of(stores, instruments);
        server = RestServer.start(settings, useCases, stores, instruments);
    }

    /** With this payment provider. */
    static UnaryOperator<Instruments> payingThrough(Payments provider) {
        return usual -> new Instruments(
                usual.clock(),
                usual.ids(),
                usual.secrets(),
                usual.passwordHashing(),
                usual.commonPasswords(),
                usual.csv(),
                usual.blueprintFiles(),
                usual.fileTypes(),
                usual.virusScan(),
                usual.provider(),
                usual.papers(),
                usual.bankStatements(),
                provider);
    }

    private static Instruments withFiles(Instruments usual) {
        return new Instruments(
                usual.clock(),
                usual.ids(),
                usual.secrets(),
                usual.passwordHashing(),
                usual.commonPasswords(),
                usual.csv(),
                new SnakeYamlBlueprints(),
                new TikaFileTypes(),
                usual.virusScan(),
                new Provider(
                        usual.provider().catalogue(),
                        usual.provider().mailServers(),
                        usual.provider().networks(),
                        SnakeYamlCoverages.shipped(),
                        usual.provider().billing(),
                        usual.provider().renewals()),
                usual.papers(),
                usual.bankStatements());
    }

    /** Somebody with an account and a token. */
    record Person(String id, String email, String organisation, String token, Client client) {

        String path(String below) {
            return "/1/organisations/" + organisation + below;
        }
    }

    Client visitor() {
        return new Client(server.port());
    }

    /** Signs up, with an organisation of their own. */
    Person signUp(String name) {
        return signUp(name, Map.of());
    }

    Person signUp(String name, Map<String, Object> more) {
        var email = name.toLowerCase(Locale.ROOT) + "@example.org";
        var answer = visitor().post("/1/users", newUser(email, name, more)).is(201);
        return logIn(email, answer.text("/user/id"), answer.text("/organisation/id"));
    }

    /** Signs up and joins somebody's organisation in a role. */
    Person join(Person inviter, String name, String role) {
        var email = name.toLowerCase(Locale.ROOT) + "@example.org";
        var sent = inviter.client()
                .post(inviter.path("/invitations"), invitation(email, role))
                .is(201);
        return signUp(name, Map.of("invitation_token", secretOf(sent)));
    }

    Person logIn(String email, String id, String organisation) {
        var made = visitor()
                .withLogin(email, PASSWORD)
                .post("/1/tokens", Map.of("name", "tests"))
                .is(201);
        var token = made.text("/token");
        return new Person(id, email, organisation, token, visitor().withToken(token));
    }

    /** A client with an operator's token, as made at the console. */
    Client operator() {
        var made = useCases.makingTokens()
                .makeForOperator(new Actor.Operator("root"), new NewToken("console", null, null));
        return visitor().withToken(made.secret().reveal());
    }

    /** Opens a product in somebody's organisation, as operators do. */
    String open(Person owner, String type, String name) {
        return operator()
                .post(owner.path("/products"), product(type, name))
                .is(201)
                .text("/id");
    }

    /** A mailbox in a mail service of its own. */
    String mailbox(Person owner, String address) {
        return owner.client()
                .post(
                        owner.path("/mailboxes"),
                        Map.of("address", address, "product_id", open(owner, "mail-service", address)))
                .is(201)
                .text("/id");
    }

    /** A payment method in francs; the provider, if it needs one, will say yes. */
    String paymentMethod(Person owner, String kind) {
        return owner.client()
                .post(
                        owner.path("/payment-methods"),
                        Map.of("kind", kind, "provider_token", "tok_ok", "display", kind, "currency", "CHF"))
                .is(201)
                .text("/id");
    }

    /** A payment that waits for a transfer of twelve francs or a few more, by what it is waited for. */
    JsonNode proForma(Person owner) {
        var line = Map.of("product_id", open(owner, "web-hosting", "Site"));
        owner.client()
                .post(
                        owner.path("/payments"),
                        Map.of("lines", List.of(line), "payment_method_id", paymentMethod(owner, "iban")))
                .is(201);
        var all = owner.client()
                .get(owner.path("/pro-formas?state=open"))
                .is(200)
                .json()
                .at("/items");
        return all.get(all.size() - 1);
    }

    /** What the bank tells when its money has come. */
    static String transferOf(JsonNode proForma) {
        return String.join(
                " ",
                proForma.at("/account").asString(),
                proForma.at("/id").asString(),
                "CRDT",
                proForma.at("/amount/amount").asString(),
                proForma.at("/amount/currency").asString(),
                "2026-03-02",
                proForma.at("/reference").asString());
    }

    /** An invoice for something that was paid by transfer. */
    String invoice(Person owner) {
        var told = new ByteArrayInputStream(transferOf(proForma(owner)).getBytes(UTF_8));
        useCases.matchingTransfers().match(new Actor.Operator("root"), told);
        var all = owner.client().get(owner.path("/invoices")).is(200).json().at("/items");
        return all.get(all.size() - 1).at("/id").asString();
    }

    /** All of an invoice given back. */
    String creditNote(Person owner, String invoice) {
        return operator()
                .post(owner.path("/invoices/" + invoice + "/credit-notes"), Map.of("reason", "It did not work."))
                .is(201)
                .text("/id");
    }

    /** A payment that tops up the prepaid account. */
    String deposit(Person owner, String method, String francs) {
        return owner.client()
                .post(
                        owner.path("/prepaid-account/deposits"),
                        Map.of("amount", Map.of("amount", francs, "currency", "CHF"), "payment_method_id", method))
                .is(201)
                .text("/id");
    }

    /** An order that is still to be paid. */
    String order(Person owner) {
        return owner.client()
                .post(owner.path("/orders"), Map.of("lines", List.of(Map.of("type", "drive"))))
                .is(201)
                .text("/id");
    }

    /** A client with the token of a mail server, as made at the console. */
    Client mailServer() {
        return visitor().withToken(mailServerToken());
    }

    String mailServerToken() {
        return useCases.makingTokens()
                .makeForMailServer(new Actor.Operator("root"), new NewToken("mx1", null, null))
                .secret()
                .reveal();
    }

    /** A client with the token of a support agent, as made at the console. */
    Client agent(String address) {
        var made = useCases.makingTokens()
                .makeForAgent(
                        new Actor.Operator("root"),
                        new Actor.Agent(new EmailAddress(address)),
                        new NewToken("desk", null, null));
        return visitor().withToken(made.secret().reveal());
    }

    static Map<String, Object> device(String name, @Nullable Person user) {
        var device = new LinkedHashMap<String, Object>();
        device.put("name", name);
        device.put("icon", "phone");
        device.put("user_id", user == null ? null : user.id());
        return device;
    }

    /** What a mail server asks. */
    static Map<String, Object> attempt(String address, String password, String protocol) {
        var attempt = new LinkedHashMap<String, Object>();
        attempt.put("address", address);
        attempt.put("password", password);
        attempt.put("protocol", protocol);
        attempt.put("client_ip", "203.0.113.7");
        return attempt;
    }

    static Map<String, Object> product(String type, String name) {
        return Map.of("type", type, "name", name, "due_on", "2027-03-01", "term", type.equals("chat") ? "P1M" : "P1Y");
    }

    static Map<String, Object> newUser(String email, String firstName, Map<String, Object> more) {
        var user = new LinkedHashMap<String, Object>();
        user.put("email", email);
        user.put("password", PASSWORD);
        user.put("first_name", firstName);
        user.put("last_name", "Rochat");
        user.put("phone", "+41791234567");
        user.put("locale", "fr-CH");
        user.putAll(more);
        return user;
    }

    static Map<String, Object> invitation(String email, String role) {
        var invitation = new LinkedHashMap<String, Object>();
        invitation.put("email", email);
        invitation.put("first_name", "Bruno");
        invitation.put("last_name", "Keller");
        invitation.put("locale", "de-CH");
        invitation.put("role", role);
        return invitation;
    }

    /** The secret at the end of a link. */
    static String secretOf(Client.Answer sent) {
        var link = sent.text("/accept_url");
        return link.substring(link.lastIndexOf('/') + 1);
    }

    static String nobodysId() {
        return UUID.randomUUID().toString();
    }

    @Override
    public void close() {
        server.stop();
    }
}
