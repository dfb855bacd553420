package io.seneschal.rest;

import java.util.List;
import java.util.Map;

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
    },
    EXPORT_THE_AUDIT_TRAIL("yynnn") {
        @Override
        Client.Answer by(World.Person person, Cast cast) {
            return person.client().get(person.path("/events/export"));
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

    /** The paths of those to whom things are done. */
    record Cast(String legalResponsible, String collaborator, String invitation) {}
}
