package io.seneschal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.testing.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of who may do what, each cell asked over the wire. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PermissionTableTest {

    /** The order of the columns. */
    enum Holder {
        LEGAL_RESPONSIBLE,
        ADMINISTRATOR,
        COLLABORATOR,
        COLLABORATOR_WITH_BILLING_RIGHT,
        EXTERNAL;

        String role() {
            return this == COLLABORATOR_WITH_BILLING_RIGHT ? "collaborator" : name().toLowerCase(Locale.ROOT);
        }
    }

    /** What stands in the table for each, {@code y} or {@code n}, in the order of {@link Holder}. */
    enum Deed {
        CHANGE_THE_DETAILS("ynnnn") {
            @Override
            Client.Answer by(World.Person person, Cast cast) {
                return person.client().patch(person.path(""), Map.of("name", "Changed"));
            }
        },
        DELETE_THE_ORGANISATION("ynnnn") {
            @Override
            Client.Answer by(World.Person person, Cast cast) {
                return person.client().delete(person.path(""));
            }
        },
        GIVE_THE_ROLE_LEGAL_RESPONSIBLE("ynnnn") {
            @Override
            Client.Answer by(World.Person person, Cast cast) {
                return person.client().patch(cast.collaborator(), Map.of("role", "legal_responsible"));
            }
        },
        TAKE_THE_ROLE_LEGAL_RESPONSIBLE("ynnnn") {
            @Override
            Client.Answer by(World.Person person, Cast cast) {
                return person.client().patch(cast.legalResponsible(), Map.of("role", "administrator"));
            }
        },
        REMOVE_A_LEGAL_RESPONSIBLE("ynnnn") {
            @Override
            Client.Answer by(World.Person person, Cast cast) {
                return person.client().delete(cast.legalResponsible());
            }
        },
        SUSPEND_A_LEGAL_RESPONSIBLE("ynnnn") {
            @Override
            Client.Answer by(World.Person person, Cast cast) {
                return person.client().patch(cast.legalResponsible(), Map.of("state", "suspended"));
            }
        },
        INVITE_A_LEGAL_RESPONSIBLE("ynnnn") {
            @Override
            Client.Answer by(World.Person person, Cast cast) {
                return person.client()
                        .post(person.path("/invitations"), World.invitation("new@example.org", "legal_responsible"));
            }
        },
        INVITE("yynnn") {
            @Override
            Client.Answer by(World.Person person, Cast cast) {
                return person.client()
                        .post(person.path("/invitations"), World.invitation("new@example.org", "administrator"));
            }
        },
        IMPORT_INVITATIONS("yynnn") {
            @Override
            Client.Answer by(World.Person person, Cast cast) {
                return person.client()
                        .csv(
                                person.path("/invitations/import"),
                                "email,first_name,last_name,locale,role\nx@example.org,X,Y,fr,external\n");
            }
        },
        SEE_INVITATIONS("yynnn") {
            @Override
            Client.Answer by(World.Person person, Cast cast) {
                return person.client().get(person.path("/invitations"));
            }
        },
        CHANGE_AN_INVITATION("yynnn") {
            @Override
            Client.Answer by(World.Person person, Cast cast) {
                return person.client().patch(cast.invitation(), Map.of("billing", true));
            }
        },
        SEND_AN_INVITATION_AGAIN("yynnn") {
            @Override
            Client.Answer by(World.Person person, Cast cast) {
                return person.client().post(cast.invitation() + "/resend");
            }
        },
        CANCEL_AN_INVITATION("yynnn") {
            @Override
            Client.Answer by(World.Person person, Cast cast) {
                return person.client().delete(cast.invitation());
            }
        },
        SEE_MEMBERS("yynnn") {
            @Override
            Client.Answer by(World.Person person, Cast cast) {
                return person.client().get(person.path("/members"));
            }
        },
        SEE_WHAT_OTHERS_MAY_DO("yynnn") {
            @Override
            Client.Answer by(World.Person person, Cast cast) {
                return person.client().get(cast.collaborator() + "/capabilities");
            }
        },
        CHANGE_A_MEMBER("yynnn") {
            @Override
            Client.Answer by(World.Person person, Cast cast) {
                return person.client().patch(cast.collaborator(), Map.of("role", "administrator", "billing", true));
            }
        },
        PLAN_A_REMOVAL("yynnn") {
            @Override
            Client.Answer by(World.Person person, Cast cast) {
                return person.client().post(cast.collaborator() + "/removal-plan");
            }
        },
        REMOVE_A_MEMBER("yynnn") {
            @Override
            Client.Answer by(World.Person person, Cast cast) {
                return person.client().delete(cast.collaborator());
            }
        },
        REMOVE_SEVERAL_MEMBERS("yynnn") {
            @Override
            Client.Answer by(World.Person person, Cast cast) {
                return person.client()
                        .post(person.path("/members/removals"), Map.of("user_ids", List.of(World.nobodysId())));
            }
        },
        CHANGE_OTHERS_CONTACT_PREFERENCES("yynnn") {
            @Override
            Client.Answer by(World.Person person, Cast cast) {
                return person.client().patch(cast.collaborator(), Map.of("contact", Map.of("product", true)));
            }
        },
        CHANGE_OWN_CONTACT_PREFERENCES("yyyyy") {
            @Override
            Client.Answer by(World.Person person, Cast cast) {
                return person.client().patch(person.path("/members/me"), Map.of("contact", Map.of("product", true)));
            }
        },
        SEE_THE_ORGANISATION("yyyyy") {
            @Override
            Client.Answer by(World.Person person, Cast cast) {
                return person.client().get(person.path(""));
            }
        },
        SEE_ONESELF("yyyyy") {
            @Override
            Client.Answer by(World.Person person, Cast cast) {
                return person.client().get(person.path("/members/me"));
            }
        },
        SEE_WHAT_ONE_MAY_DO("yyyyy") {
            @Override
            Client.Answer by(World.Person person, Cast cast) {
                return person.client().get(person.path("/members/me/capabilities"));
            }
        },
        RAISE_ONESELF("ynnnn") {
            @Override
            Client.Answer by(World.Person person, Cast cast) {
                return person.client().patch(person.path("/members/me"), Map.of("role", "legal_responsible"));
            }
        },
        READ_THE_AUDIT_TRAIL("yynnn") {
            @Override
            Client.Answer by(World.Person person, Cast cast) {
                return person.client().get(person.path("/events"));
            }
        };

        final String cells;

        Deed(String cells) {
            this.cells = cells;
        }

        abstract Client.Answer by(World.Person person, Cast cast);

        boolean isFor(Holder holder) {
            return cells.charAt(holder.ordinal()) == 'y';
        }
    }

    /** The paths of those to whom things are done. */
    record Cast(String legalResponsible, String collaborator, String invitation) {}

    final World world = new World();
    final World.Person ada = world.signUp("Ada");

    @AfterEach
    void end() {
        world.close();
    }

    static Stream<Arguments> cells() {
        return Stream.of(Deed.values())
                .flatMap(deed -> Stream.of(Holder.values()).map(holder -> Arguments.of(deed, holder)));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("cells")
    @Rule({"AUT-1", "AUT-2"})
    void each_cell_of_the_table(Deed deed, Holder holder) {
        var person = deed == Deed.DELETE_THE_ORGANISATION ? alone(holder) : holding(holder);
        var cast = deed == Deed.DELETE_THE_ORGANISATION ? null : cast(person);

        var answer = deed.by(person, cast);

        if (deed.isFor(holder)) {
            assertThat(answer.status()).as(answer.body()).isBetween(200, 204);
        } else {
            assertThat(answer.status()).as(answer.body()).isEqualTo(403);
            assertThat(answer.text("/code")).isIn("permission.role-too-low", "membership.own-role-upwards");
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
        table.put("products.terminate", "yynnn");
        table.put("billing.manage", "yynyn");
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

    Cast cast(World.Person person) {
        var collaborator = world.join(ada, "Carla", "collaborator");
        var invited = ada.client().post(ada.path("/invitations"), World.invitation("dora@example.org", "external"));
        return new Cast(
                person.path("/members/" + ada.id()),
                person.path("/members/" + collaborator.id()),
                invited.header("Location").orElseThrow());
    }
}
