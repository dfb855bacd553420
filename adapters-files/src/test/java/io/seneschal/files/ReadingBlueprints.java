package io.seneschal.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.domain.access.Right;
import io.seneschal.domain.blueprint.Blueprint;
import io.seneschal.domain.blueprint.BlueprintRefusal.DuplicateEntry;
import io.seneschal.domain.blueprint.BlueprintRefusal.UnusableEntry;
import io.seneschal.domain.blueprint.Place;
import io.seneschal.domain.blueprint.WishedAccess.Opens;
import io.seneschal.domain.organisation.MemberWish;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.product.Resource;
import io.seneschal.domain.shared.CommonRefusal.MisfitEntry;
import io.seneschal.domain.shared.CommonRefusal.UnreadableFile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingBlueprints {

    private static final String WHOLE = """
            # Engines – « 歯車 »
            organisation: 0195e8a0-7c00-7000-8000-000000000001
            members:
              - email: ada@example.org
                role: legal_responsible
                billing: true
                contact: {billing: true, product: false}
                state: suspended
                accesses:
                  - product: '42'
                    resource: mailbox:info@example.org
                    rights: [read_mail, send_mail]
                    until: '2027-01-01T00:00:00.000Z'
                  - every_product: true
                    type: chat
                    rights: [sale]
              - email: eve@example.org
                first_name: Eve
                last_name: 'null'
                locale: fr-CH
                role: external
                billing: false
                contact: {billing: false, product: false}
                state: invited
                strict: true
                accesses: []
            teams:
              - name: 'true'
                colour: null
                leader: null
                members: []
                accesses: []
              - name: 'Räder: # &1'
                colour: '#1e90ff'
                leader: ada@example.org
                members:
                  - ada@example.org
                  - eve@example.org
                accesses: []
            """;

    private final SnakeYamlBlueprints files = new SnakeYamlBlueprints();

    @Nested
    class A_whole_file {

        private final Blueprint read = read(WHOLE);

        @Test
        void is_written_as_it_was_read() {
            var written = new String(files.write(read, "Engines – « 歯車 »"), UTF_8);

            assertThat(written)
                    .isEqualTo(WHOLE.replace("until: '2027-01-01T00:00:00.000Z'", "until: 2027-01-01T00:00:00.000Z"));
        }

        @Test
        void says_what_is_wished_and_where() {
            var ada = Objects.requireNonNull(read.members()).getFirst();
            var access = Objects.requireNonNull(ada.accesses()).getFirst();

            assertThat(ada.place()).isEqualTo(new Place(4, "/members/0"));
            assertThat(ada.wish())
                    .isEqualTo(new MemberWish(Role.LEGAL_RESPONSIBLE, true, Membership.State.SUSPENDED, true, false));
            assertThat(access.opens()).isEqualTo(new Opens.One("42", new Resource("mailbox", "info@example.org")));
            assertThat(access.rights()).containsExactly(Right.READ_MAIL, Right.SEND_MAIL);
            assertThat(access.until()).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
            assertThat(Objects.requireNonNull(read.teams()).get(1).place()).isEqualTo(new Place(33, "/teams/1"));
        }
    }

    @Test
    void a_colour_can_be_left_taken_and_given() {
        var teams = Objects.requireNonNull(
                read(file("teams: [{name: A}, {name: B, colour: null}, {name: C, colour: '#00FF00'}]"))
                        .teams());

        assertThat(teams.get(0).colour().said()).isFalse();
        assertThat(teams.get(1).colour().said()).isTrue();
        assertThat(teams.get(1).colour().value()).isNull();
        assertThat(Objects.requireNonNull(teams.get(2).colour().value()).text()).isEqualTo("#00ff00");
    }

    @Test
    void rights_that_nobody_names_are_the_usual_ones() {
        var read = read(file("teams: [{name: A, accesses: [{product: Shop}]}]"));

        assertThat(Objects.requireNonNull(
                                Objects.requireNonNull(read.teams()).getFirst().accesses())
                        .getFirst()
                        .rights())
                .isEqualTo(Right.USUAL);
    }

    @Test
    void json_is_yaml() {
        assertThat(read("{\"organisation\": \"0195e8a0-7c00-7000-8000-000000000001\", \"teams\": [{\"name\": \"A\"}]}")
                        .teams())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "[]                                                     | 1 | not-a-mapping",
                "{                                                      | 1 | not-yaml",
                "ORG§teams: &a [{name: A}]                              | 2 | anchor-or-alias",
                "ORG§teams: *a                                          | 2 | anchor-or-alias",
                "ORG§---§ORG                                            | 2 | not-yaml",
                "ORG§teams: [[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]        | 2 | too-deep",
            })
    void what_makes_no_blueprint_is_refused_with_its_line(String text, int line, String problem) {
        assertThatThrownBy(() -> read(unfolded(text)))
                .isInstanceOf(UnreadableFile.class)
                .extracting("because")
                .isEqualTo(Map.of("line", (long) line, "problem", problem));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "organisation: Engines                                  | 1 | /organisation | not-an-id",
                "organisation: {id: 1}                                  | 1 | /organisation | not-a-text",
                "members: []                                            | 1 | /organisation | missing-key",
                "ORG§members: {}                                        | 2 | /members | not-a-list",
                "ORG§member: []                                         | 2 | /member | unknown-key",
                "ORG§teams: []§teams: []                                | 3 | /teams | key-twice",
                "ORG§members:§- emial: ada@example.org                  | 3 | /members/0/emial | unknown-key",
                "ORG§members:§- role: external                          | 3 | /members/0/email | missing-key",
                "ORG§members:§- ada@example.org                         | 3 | /members/0 | not-a-mapping",
                "ORG§members:§- {email: a@example.org, billing: yes}    | 3 | /members/0/billing | not-true-or-false",
                "ORG§members:§- {email: a@example.org, billing: 'true'} | 3 | /members/0/billing | not-true-or-false",
                "ORG§members:§- {email: a@example.org, contact: all}    | 3 | /members/0/contact | not-a-mapping",
                "ORG§members:§- {email: a@example.org, contact: {a: b}} | 3 | /members/0/contact/a | unknown-key",
                "ORG§teams:§- name: 42                                  | 3 | /teams/0/name | not-a-text",
                "ORG§teams:§- name: A§  accesses: [{}]                  | 4 | /teams/0/accesses/0 | product-or-every-product",
                "ORG§teams:§- name: A§  accesses: [{product: B, every_product: true}] | 4 | /teams/0/accesses/0 | product-or-every-product",
                "ORG§teams:§- name: A§  accesses: [{every_product: false}] | 4 | /teams/0/accesses/0 | product-or-every-product",
                "ORG§teams:§- name: A§  accesses: [{every_product: true, resource: 'a:b'}] | 4 | /teams/0/accesses/0 | product-or-every-product",
                "ORG§teams:§- name: A§  accesses: [{product: B, until: tomorrow}] | 4 | /teams/0/accesses/0/until | not-an-instant",
                "ORG§members: !!set {a}                                 | 2 | /members | not-a-list",
                "ORG§a/~b: 1 | 2 | /a~1~0b | unknown-key",
            })
    void what_has_no_place_in_a_blueprint_is_refused_with_its_line_and_field(
            String text, int line, String field, String problem) {
        assertThatThrownBy(() -> read(unfolded(text)))
                .isInstanceOf(MisfitEntry.class)
                .extracting("because")
                .isEqualTo(Map.of("line", (long) line, "field", field, "problem", problem));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "ORG§members:§- email: ada                              | 3 | /members/0/email    | email.unusable",
                "ORG§members:§- {email: a@example.org, role: boss}      | 3 | /members/0/role     | value.not-one-of",
                "ORG§members:§- {email: a@example.org, state: gone}     | 3 | /members/0/state    | value.not-one-of",
                "ORG§members:§- {email: a@example.org, locale: rm}      | 3 | /members/0/locale   | locale.unusable",
                "ORG§members:§- {email: a@example.org, last_name: =1}   | 3 | /members/0/last_name | name.unusable",
                "ORG§teams:§- name: ''                                  | 3 | /teams/0/name       | team.unusable-name",
                "ORG§teams:§- {name: A, colour: red}                    | 3 | /teams/0/colour     | team.unusable-colour",
                "ORG§teams:§- {name: A, leader: bob}                    | 3 | /teams/0/leader     | email.unusable",
                "ORG§teams:§- name: A§  members:§  - a@example.org§  - bob | 6 | /teams/0/members/1 | email.unusable",
                "ORG§teams:§- {name: A, accesses: [{product: B, rights: [all]}]} | 3 | /teams/0/accesses/0/rights/0 | value.not-one-of",
                "ORG§teams:§- {name: A, accesses: [{product: B, resource: box}]} | 3 | /teams/0/accesses/0/resource | product.unusable-resource",
            })
    void what_can_t_be_meant_is_refused_with_its_line_and_field(String text, int line, String field, String problem) {
        assertThatExceptionOfType(UnusableEntry.class)
                .isThrownBy(() -> read(unfolded(text)))
                .satisfies(refusal -> assertThat(refusal.because())
                        .containsAllEntriesOf(Map.of("line", (long) line, "field", field, "problem", problem)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "ORG§members:§- email: ada@example.org§- email: ADA@Example.org   | 4 | /members/1 | 3",
                "ORG§teams:§- name: Straße§- name: STRASSE                        | 4 | /teams/1   | 3",
                "ORG§teams:§- name: A§  members: [a@example.org, A@example.org]   | 4 | /teams/0/members/1 | 4",
                "ORG§teams:§- name: A§  accesses:§  - product: Shop§  - product: sHOP | 6 | /teams/0/accesses/1 | 5",
            })
    void what_stands_there_twice_is_refused_whatever_its_case(String text, int line, String field, int first) {
        assertThatExceptionOfType(DuplicateEntry.class)
                .isThrownBy(() -> read(unfolded(text)))
                .satisfies(refusal -> assertThat(refusal.because())
                        .containsAllEntriesOf(Map.of("line", (long) line, "field", field, "first_line", (long) first)));
    }

    @Test
    void small_files_do_not_grow_large() {
        var bomb = new StringBuilder("ORG\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var level = 1; level < 10; level++) {
            var below = "*a" + (level - 1);
            bomb.append(
                    "a%d: &a%d [%s]%n".formatted(level, level, String.join(", ", List.of(below, below, below, below))));
        }

        assertThatThrownBy(() -> read(unfolded(bomb.toString())))
                .isInstanceOf(UnreadableFile.class)
                .extracting("because")
                .isEqualTo(Map.of("line", 2L, "problem", "anchor-or-alias"));
    }

    @Test
    void a_file_has_a_largest_size() {
        var small = file("teams: []").getBytes(UTF_8);
        assertThat(new SnakeYamlBlueprints(small.length).read(small).teams()).isEmpty();

        assertThatThrownBy(() -> new SnakeYamlBlueprints(small.length - 1L).read(small))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("file-too-large");
    }

    @Test
    void what_is_not_utf_8_is_refused_where_it_stands() {
        assertThatThrownBy(() -> files.read(file("teams: [{name: Räder}]").getBytes(ISO_8859_1)))
                .extracting("because")
                .isEqualTo(Map.of("line", 2L, "problem", "not-utf-8"));
    }

    private Blueprint read(String text) {
        return files.read(text.getBytes(UTF_8));
    }

    private static String file(String wished) {
        return "organisation: 0195e8a0-7c00-7000-8000-000000000001\n" + wished;
    }

    private static String unfolded(String text) {
        return text.replace("ORG", "organisation: 0195e8a0-7c00-7000-8000-000000000001")
                .replace('§', '\n');
    }
}
