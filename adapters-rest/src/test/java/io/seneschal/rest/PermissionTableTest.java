package io.seneschal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.testing.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of who may do what, each cell asked over the wire, of a server of its own. */
@Execution(ExecutionMode.CONCURRENT)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PermissionTableTest {

    final World world = new World();
    final World.Person ada = world.signUp("Ada");

    @AfterEach
    void end() {
        world.close();
    }

    /** What those hear whose role does not let them. */
    static final List<String> NO = List.of(
            "permission.role-too-low",
            "permission.operator-needed",
            "permission.billing-right-missing",
            "membership.own-role-upwards",
            "access.not-granted");

    static Stream<Arguments> cells() {
        return Stream.of(Deed.values())
                .flatMap(deed -> Stream.of(Holder.values()).map(holder -> Arguments.of(deed, holder)));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("cells")
    @Rule({"AUT-1", "AUT-2"})
    void each_cell_of_the_table(Deed deed, Holder holder) {
        var person = deed == Deed.DELETE_THE_ORGANISATION ? alone(holder) : holding(holder);

        var answer = deed.by(person, new Cast(world, ada, person));

        if (deed.isFor(holder)) {
            assertThat(answer.status()).as(answer.body()).isBetween(200, 204);
        } else {
            assertThat(answer.status()).as(answer.body()).isEqualTo(403);
            assertThat(answer.text("/code")).isIn(NO);
            assertThat(answer.json().at("/because").size()).isPositive();
            assertThat(answer.json().at("/remedies").size()).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Rule({"AUT-1", "AUT-3"})
    void capabilities_are_the_whole_table(Holder holder) {
        var table = new LinkedHashMap<String, String>();
        table.put("organisation.see", "yyyyy");
        table.put("organisation.change", "ynnnn");
        table.put("organisation.delete", "ynnnn");
        table.put("legal-responsibles.change", "ynnnn");
        table.put("members.see", "yynnn");
        table.put("members.invite", "yynnn");
        table.put("members.change", "yynnn");
        table.put("members.remove", "yynnn");
        table.put("contact-preferences.change", "yynnn");
        table.put("contact-preferences.change-own", "yyyyy");
        table.put("teams.manage", "yynnn");
        table.put("accesses.grant", "yynnn");
        table.put("products.use", "yynnn");
        table.put("products.rename", "yynnn");
        table.put("products.manage", "nnnnn");
        table.put("products.terminate", "yynnn");
        table.put("billing.manage", "yynyn");
        table.put("mailboxes.manage", "yynnn");
        table.put("devices.manage", "yynnn");
        table.put("devices.manage-own", "yynnn");
        table.put("support.give-access", "yyyyy");
        table.put("partners.authorise", "ynnnn");
        table.put("audit.read", "yynnn");
        var person = holding(holder);

        var shown = new LinkedHashMap<String, Boolean>();
        person.client()
                .get(person.path("/members/me/capabilities"))
                .json()
                .at("/items")
                .forEach(item -> shown.put(
                        item.path("action").asString(), item.path("allowed").asBoolean()));

        var expected = new LinkedHashMap<String, Boolean>();
        table.forEach((action, cells) -> expected.put(action, cells.charAt(holder.ordinal()) == 'y'));
        assertThat(shown).isEqualTo(expected);
    }

    World.Person holding(Holder holder) {
        var person = world.join(ada, "Bruno", holder.role());
        if (holder == Holder.COLLABORATOR_WITH_BILLING_RIGHT) {
            ada.client()
                    .patch(ada.path("/members/" + person.id()), Map.of("billing", true))
                    .is(200);
        }
        return person;
    }

    /** Nobody else may be left in an organisation that is deleted. */
    World.Person alone(Holder holder) {
        return holder == Holder.LEGAL_RESPONSIBLE ? ada : holding(holder);
    }
}
