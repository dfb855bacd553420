package io.seneschal.rest;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.testing.Rule;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may come from anybody. The client itself fails on any 500. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Rule("API-5")
class BadInputTest {

    static World world;
    static World.Person ada;

    @BeforeAll
    static void begin() {
        world = new World();
        ada = world.signUp("Ada");
    }

    @AfterAll
    static void end() {
        world.close();
    }

    Client.Answer found(String body) {
        return found(body.getBytes(UTF_8));
    }

    Client.Answer found(byte[] body) {
        return ada.client().raw("POST", "/1/organisations", body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "no json",
                "{",
                "{\"name\":}",
                "{\"name\":\"x\",}",
                "{'name':'x'}",
                "{\"name\":\"a\u0001b\"}",
                "NaN",
                "{\"name\":\"\\x\"}",
                "\uFEFF{\"name\":\"x\",\"kind\":\"company\"}",
                "{\"name\":\"x\" // no comments\n}"
            })
    void what_is_no_json_is_malformed(String body) {
        found(body).refuses(400, "request.malformed");
    }

    @Test
    void nothing_at_all_is_malformed() {
        ada.client()
                .with("Content-Type", "application/json")
                .send("POST", "/1/organisations", new byte[0])
                .refuses(400, "request.malformed");
        ada.client().post("/1/organisations").refuses(400, "request.malformed");
    }

    @Test
    void what_is_not_utf_8_is_malformed() {
        found(new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xFF, '"', '}'}).refuses(400, "request.malformed");
        found(new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'}).refuses(400, "request.malformed");
        found("{\"name\":\"x\"}".getBytes(UTF_16)).refuses(400, "request.malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "7", "\"text\"", "true"})
    void what_is_no_object_has_the_wrong_type(String body) {
        found(body).blames("", "field.wrong-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} x", "{}{}", "{},", "{} 1"})
    void trailing_text_is_refused(String body) {
        found(body).blames("", "body.trailing-text");
    }

    @Test
    void deep_nesting_and_endless_numbers_are_refused() {
        found("[".repeat(100_000)).blames("", "body.too-complex");
        found("{\"a\":".repeat(40) + "1" + "}".repeat(40)).blames("", "body.too-complex");
        found("{\"name\":" + "1".repeat(1000) + "}").blames("", "body.too-complex");
    }

    @Test
    void a_field_that_is_there_twice_is_refused() {
        found("{\"name\":\"x\",\"kind\":\"company\",\"name\":\"y\"}").blames("/name", "field.duplicate");
    }

    @Test
    void wrong_types_and_unknown_fields_are_told_each() {
        found("{\"name\":7,\"kind\":[\"company\"],\"a/b~c\":1,\"password\":\"hidden\"}")
                .blames("/name", "field.wrong-type")
                .blames("/kind", "field.wrong-type")
                .blames("/a~1b~0c", "field.unknown")
                .blames("/password", "field.unknown");
        ada.client()
                .patch(ada.path("/members/me"), Map.of("contact", Map.of("billing", "yes", "x", 1)))
                .blames("/contact/billing", "field.wrong-type")
                .blames("/contact/x", "field.unknown");
        ada.client()
                .patch(ada.path("/members/me"), Map.of("role", "king", "billing", 1, "contact", 2))
                .blames("/role", "value.not-one-of")
                .blames("/billing", "field.wrong-type")
                .blames("/contact", "field.wrong-type");
    }

    @Test
    void nul_and_halves_of_characters_are_refused_at_their_field() {
        found("{\"name\":\"a\\u0000b\",\"kind\":\"company\"}").blames("/name", "field.unusable-text");
        found("{\"name\":\"\\ud83d\",\"kind\":\"company\"}").blames("/name", "field.unusable-text");
        found("{\"\\ud83d\":1,\"name\":\"x\",\"kind\":\"company\"}").refuses(400, "request.malformed");
        found("{\"\\u0000\":1,\"name\":\"x\",\"kind\":\"company\"}").refuses(422, "request.invalid");
    }

    @Test
    void emoji_and_right_to_left_names_are_kept() {
        for (var name : new String[] {"🚀👩‍👩‍👧‍👦 Zürich", "شركة الأمل", "חברה בע״מ", "株式会社 青空"}) {
            var answer = ada.client()
                    .post("/1/organisations", Map.of("name", name, "kind", "company"))
                    .is(201);
            assertThat(ada.client().get(answer.header("Location").orElseThrow()).text("/name"))
                    .isEqualTo(name);
        }
    }

    @Test
    void names_that_turn_the_text_around_or_never_end_are_refused() {
        ada.client()
                .post("/1/organisations", Map.of("name", "gpj\u202Eexe", "kind", "company"))
                .blames("/name", "organisation.unusable-name");
        var huge = ada.client()
                .post("/1/organisations", Map.of("name", "x".repeat(900_000), "kind", "company"))
                .blames("/name", "organisation.unusable-name");
        assertThat(huge.body()).hasSizeLessThan(2000);
        ada.client()
                .post("/1/organisations", Map.of("name", "x".repeat(256), "kind", "company"))
                .blames("/name", "organisation.unusable-name");
        ada.client()
                .post("/1/organisations", Map.of("name", "x".repeat(255), "kind", "company"))
                .is(201);
    }

    @Test
    void injections_are_names_like_others_or_refused() {
        var bobby = "Robert'); drop table organisation;--";
        var answer = ada.client()
                .post("/1/organisations", Map.of("name", bobby, "kind", "company"))
                .is(201);
        assertThat(answer.text("/name")).isEqualTo(bobby);
        ada.client()
                .get(ada.path("/members?search=%25' or 1=1 --".replace(" ", "%20")))
                .is(200);
        ada.client()
                .patch("/1/users/me", Map.of("first_name", "=cmd|' /C calc'!A0"))
                .blames("/first_name", "name.unusable");
        ada.client()
                .patch("/1/users/me", Map.of("last_name", "<script>alert(1)</script>"))
                .is(200);
    }

    @Test
    void a_body_over_a_mebibyte_is_too_large_whether_announced_or_not() {
        var large = new byte[(1 << 20) + 1];
        Arrays.fill(large, (byte) ' ');
        found(large).refuses(413, "request.too-large");
        found(new byte[10 << 20]).refuses(413, "request.too-large");
        var just = new byte[1 << 20];
        Arrays.fill(just, (byte) ' ');
        found(just).refuses(400, "request.malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/xml", "application/json; charset=iso-8859-1", "nonsense", "text/csv"})
    void other_types_of_content_are_not_taken(String type) {
        ada.client()
                .with("Content-Type", type)
                .raw("POST", "/1/organisations", "{\"name\":\"x\",\"kind\":\"company\"}".getBytes(UTF_8))
                .refuses(415, "request.unsupported-media-type");
    }

    @Test
    void a_table_is_csv_and_a_table_only() {
        ada.client()
                .raw("POST", ada.path("/invitations/import"), "{}".getBytes(UTF_8))
                .refuses(415, "request.unsupported-media-type");
    }

    @Test
    void where_nothing_is_taken_nothing_may_be_said() {
        ada.client().post(ada.path("/leave"), Map.of("really", true)).blames("/really", "field.unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/1/organisations/%FF",
                "/1/organisations/%C0%AF",
                "/1/organisations/%ED%A0%80",
                "/1/organisations/a%2Fb",
                "/1/organisations/a%00",
                "/1/organisations/..%2F..",
                "/1/organisations/%2e%2e"
            })
    void a_wrongly_encoded_path_is_unreadable(String path) {
        ada.client().get(path).refuses(400, "route.unreadable");
    }

    @Test
    void an_id_that_is_none_is_unknown_like_an_id_that_nobody_has() {
        ada.client().get("/1/organisations/nonsense").refuses(404, "organisation.unknown");
        ada.client().get("/1/organisations/1-1-1-1-1").refuses(404, "organisation.unknown");
        ada.client().get(ada.path("/members/nonsense")).refuses(404, "membership.unknown");
        ada.client().get(ada.path("/invitations/nonsense")).refuses(404, "invitation.unknown");
        world.visitor().get("/1/invitations/nonsense").refuses(404, "invitation.unknown");
    }

    @Test
    void parameters_of_the_query_are_as_strict_as_fields() {
        ada.client().get(ada.path("/members?limit=0")).blames("/limit", "field.out-of-range");
        ada.client().get(ada.path("/members?limit=201")).blames("/limit", "field.out-of-range");
        ada.client().get(ada.path("/members?limit=1e2")).blames("/limit", "field.out-of-range");
        ada.client().get(ada.path("/members?limit=99999999999")).blames("/limit", "field.out-of-range");
        ada.client().get(ada.path("/members?limit=200")).is(200);
        ada.client().get(ada.path("/members?cursor=x")).blames("/cursor", "cursor.unusable");
        ada.client()
                .get(ada.path("/members?cursor=AAAAAAAAAAAAAAAAAAAAAAA%3D%3D"))
                .blames("/cursor", "cursor.unusable");
        ada.client().get(ada.path("/members?role=king")).blames("/role", "value.not-one-of");
        ada.client().get(ada.path("/members?sort=name")).blames("/sort", "parameter.unknown");
        ada.client().get(ada.path("/members?limit=1&limit=2")).blames("/limit", "parameter.repeated");
        ada.client().get(ada.path("/members?search=a%00b")).blames("/search", "field.unusable-text");
        ada.client().get(ada.path("/members?search=%FF")).refuses(400, "route.unreadable");
        ada.client().get(ada.path("/events?after=" + World.nobodysId())).is(200);
        ada.client().get(ada.path("/events?after=x")).blames("/after", "cursor.unusable");
        ada.client().get(ada.path("/invitations?status=open")).blames("/status", "value.not-one-of");
        ada.client().get("/1/users/me?verbose=1").blames("/verbose", "parameter.unknown");
    }

    @Test
    void a_cursor_is_good_for_the_list_that_gave_it_out_and_for_no_other() {
        var place = "?limit=1&cursor=" + cursorOf(ada.path("/events"));

        ada.client().get(ada.path("/events" + place)).is(200);
        ada.client().get(ada.path("/events" + place + "&type=membership.began")).is(200);
        ada.client().get(ada.path("/members" + place)).blames("/cursor", "cursor.unusable");
        ada.client().get("/1/tokens" + place).blames("/cursor", "cursor.unusable");
        ada.client()
                .get(ada.path("/events?after=" + cursorOf(ada.path("/events"))))
                .is(200);
    }

    @Test
    void nor_is_it_for_the_same_list_of_another_organisation_or_user() {
        var dora = world.signUp("Dora");
        var events = "?limit=1&cursor=" + cursorOf(ada.path("/events"));
        ada.client().post("/1/tokens", Map.of("name", "second")).is(201);
        var tokens = "/1/tokens?limit=1&cursor=" + cursorOf("/1/tokens");

        dora.client().get(dora.path("/events" + events)).blames("/cursor", "cursor.unusable");
        dora.client()
                .get(dora.path("/events?after=" + cursorOf(ada.path("/events"))))
                .blames("/after", "cursor.unusable");
        ada.client().get(tokens).is(200);
        dora.client().get(tokens).blames("/cursor", "cursor.unusable");
    }

    private String cursorOf(String list) {
        return ada.client().get(list + "?limit=1").is(200).text("/next");
    }

    @Test
    void a_request_id_is_taken_over_only_if_it_is_sane() {
        assertThat(ada.client()
                        .with("X-Request-Id", "abc-123")
                        .get("/1/users/me")
                        .header("X-Request-Id"))
                .contains("abc-123");
        assertThat(ada.client()
                        .with("X-Request-Id", "<script>")
                        .get("/1/users/me")
                        .header("X-Request-Id")
                        .orElseThrow())
                .matches("[0-9a-f]{32}");
        assertThat(ada.client()
                        .with("X-Request-Id", "x".repeat(129))
                        .get("/1/users/me")
                        .header("X-Request-Id")
                        .orElseThrow())
                .matches("[0-9a-f]{32}");
    }
}
