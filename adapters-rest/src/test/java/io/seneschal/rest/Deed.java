package io.seneschal.rest;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** What stands in the table for each, {@code y} or {@code n}, in the order of {@link Holder}. */
enum Deed {
    CHANGE_THE_DETAILS("ynnnn", (person, cast) -> person.client().patch(person.path(""), Map.of("name", "Changed"))),
    DELETE_THE_ORGANISATION("ynnnn", (person, cast) -> person.client().delete(person.path(""))),
    GIVE_THE_ROLE_LEGAL_RESPONSIBLE(
            "ynnnn", (person, cast) -> person.client().patch(cast.collaborator(), Map.of("role", "legal_responsible"))),
    TAKE_THE_ROLE_LEGAL_RESPONSIBLE(
            "ynnnn", (person, cast) -> person.client().patch(cast.legalResponsible(), Map.of("role", "administrator"))),
    REMOVE_A_LEGAL_RESPONSIBLE("ynnnn", (person, cast) -> person.client().delete(cast.legalResponsible())),
    SUSPEND_A_LEGAL_RESPONSIBLE(
            "ynnnn", (person, cast) -> person.client().patch(cast.legalResponsible(), Map.of("state", "suspended"))),
    INVITE_A_LEGAL_RESPONSIBLE(
            "ynnnn",
            (person, cast) -> person.client()
                    .post(person.path("/invitations"), World.invitation("new@example.org", "legal_responsible"))),
    INVITE(
            "yynnn",
            (person, cast) -> person.client()
                    .post(person.path("/invitations"), World.invitation("new@example.org", "administrator"))),
    IMPORT_INVITATIONS(
            "yynnn",
            (person, cast) -> person.client()
                    .csv(
                            person.path("/invitations/import"),
                            "email,first_name,last_name,locale,role\nx@example.org,X,Y,fr,external\n")),
    SEE_INVITATIONS("yynnn", (person, cast) -> person.client().get(person.path("/invitations"))),
    CHANGE_AN_INVITATION("yynnn", (person, cast) -> person.client().patch(cast.invitation(), Map.of("billing", true))),
    SEND_AN_INVITATION_AGAIN("yynnn", (person, cast) -> person.client().post(cast.invitation() + "/resend")),
    CANCEL_AN_INVITATION("yynnn", (person, cast) -> person.client().delete(cast.invitation())),
    SEE_MEMBERS("yynnn", (person, cast) -> person.client().get(person.path("/members"))),
    SEE_WHAT_OTHERS_MAY_DO("yynnn", (person, cast) -> person.client().get(cast.collaborator() + "/capabilities")),
    CHANGE_A_MEMBER(
            "yynnn",
            (person, cast) ->
                    person.client().patch(cast.collaborator(), Map.of("role", "administrator", "billing", true))),
    CHANGE_NOTHING_OF_A_MEMBER("yynnn", (person, cast) -> person.client().patch(cast.collaborator(), Map.of())),
    PLAN_A_REMOVAL("yynnn", (person, cast) -> person.client().post(cast.collaborator() + "/removal-plan")),
    REMOVE_A_MEMBER("yynnn", (person, cast) -> person.client().delete(cast.collaborator())),
    REMOVE_SEVERAL_MEMBERS(
            "yynnn",
            (person, cast) -> person.client()
                    .post(person.path("/members/removals"), Map.of("user_ids", List.of(World.nobodysId())))),
    CHANGE_OTHERS_CONTACT_PREFERENCES(
            "yynnn",
            (person, cast) -> person.client().patch(cast.collaborator(), Map.of("contact", Map.of("product", true)))),
    CHANGE_OWN_CONTACT_PREFERENCES(
            "yyyyy",
            (person, cast) ->
                    person.client().patch(person.path("/members/me"), Map.of("contact", Map.of("product", true)))),
    SEE_THE_ORGANISATION("yyyyy", (person, cast) -> person.client().get(person.path(""))),
    SEE_ONESELF("yyyyy", (person, cast) -> person.client().get(person.path("/members/me"))),
    SEE_WHAT_ONE_MAY_DO("yyyyy", (person, cast) -> person.client().get(person.path("/members/me/capabilities"))),
    RAISE_ONESELF(
            "ynnnn",
            (person, cast) -> person.client().patch(person.path("/members/me"), Map.of("role", "legal_responsible"))),
    DRAW_THE_ORGANISATION("yynnn", (person, cast) -> person.client().get(person.path("/blueprint"))),
    PLAN_A_FILE(
            "yynnn", (person, cast) -> person.client().yaml("POST", person.path("/blueprint/plan"), emptyFile(person))),
    APPLY_A_FILE(
            "yynnn",
            (person, cast) -> person.client()
                    .yaml("PUT", person.path("/blueprint"), emptyFile(person) + "\nteams: [{name: Mine}]")),
    RELEASE_LEGAL_RESPONSIBLES_BY_A_FILE(
            "ynnnn",
            (person, cast) -> person.client()
                    .yaml(
                            "PUT",
                            person.path("/blueprint"),
                            emptyFile(person) + "\nmembers: [{email: " + person.email() + "}]")),
    READ_THE_AUDIT_TRAIL("yynnn", (person, cast) -> person.client().get(person.path("/events"))),
    EXPORT_THE_AUDIT_TRAIL("yynnn", (person, cast) -> person.client().get(person.path("/events/export"))),
    SEE_PRODUCTS("yyyyy", (person, cast) -> person.client().get(person.path("/products"))),
    SEE_PRODUCT_TYPES("yyyyy", (person, cast) -> person.client().get(person.path("/product-types"))),
    SEE_A_PRODUCT("yynnn", (person, cast) -> person.client().get(cast.product())),
    RENAME_A_PRODUCT("yynnn", (person, cast) -> person.client().patch(cast.product(), Map.of("name", "Mine"))),
    CHANGE_NOTHING_OF_A_PRODUCT("yynnn", (person, cast) -> person.client().patch(cast.product(), Map.of())),
    BLOCK_A_PRODUCT("nnnnn", (person, cast) -> person.client().patch(cast.product(), Map.of("state", "blocked"))),
    OPEN_A_PRODUCT(
            "nnnnn", (person, cast) -> person.client().post(person.path("/products"), World.product("chat", "Talk"))),
    OPEN_A_PRODUCT_TO_ONESELF(
            "yynnn",
            (person, cast) ->
                    person.client().put(cast.product() + "/accesses/users/me", Map.of("rights", List.of("technical")))),
    OPEN_A_PRODUCT_TO_A_TEAM(
            "yynnn",
            (person, cast) -> person.client()
                    .put(
                            cast.product() + "/accesses/teams/" + last(cast.team()),
                            Map.of("rights", List.of("technical")))),
    OPEN_EVERY_PRODUCT(
            "yynnn",
            (person, cast) -> person.client()
                    .post(
                            person.path("/accesses"),
                            Map.of(
                                    "team_id",
                                    last(cast.team()),
                                    "rights",
                                    List.of("technical"),
                                    "products",
                                    "all",
                                    "include_future",
                                    true))),
    SEE_ACCESSES("yynnn", (person, cast) -> person.client().get(person.path("/accesses"))),
    SEE_WHAT_OTHERS_REACH("yynnn", (person, cast) -> person.client().get(cast.collaborator() + "/products")),
    SEE_WHAT_ONE_REACHES("yyyyy", (person, cast) -> person.client().get(person.path("/members/me/products"))),
    EXPLAIN_WHAT_ONE_REACHES(
            "yyyyy", (person, cast) -> person.client().get(cast.product() + "/accesses/users/me/explain")),
    FORM_A_TEAM("yynnn", (person, cast) -> person.client().post(person.path("/teams"), Map.of("name", "Mine"))),
    SEE_TEAMS("yyyyy", (person, cast) -> person.client().get(person.path("/teams"))),
    SEE_A_TEAM("yynnn", (person, cast) -> person.client().get(cast.team())),
    CHANGE_A_TEAM("yynnn", (person, cast) -> person.client().patch(cast.team(), Map.of("name", "Mine"))),
    PLAN_THE_DELETION_OF_A_TEAM("yynnn", (person, cast) -> person.client().post(cast.team() + "/deletion-plan")),
    DELETE_A_TEAM("yynnn", (person, cast) -> person.client().delete(cast.team())),
    SEE_WHO_IS_IN_A_TEAM("yynnn", (person, cast) -> person.client().get(cast.team() + "/members")),
    ADD_TO_A_TEAM(
            "yynnn",
            (person, cast) -> person.client().post(cast.team() + "/members", Map.of("user_ids", List.of(person.id())))),
    REMOVE_FROM_A_TEAM(
            "yynnn",
            (person, cast) ->
                    person.client().post(cast.team() + "/members/removals", Map.of("user_ids", List.of(person.id())))),
    INVITE_INTO_A_TEAM(
            "yynnn",
            (person, cast) -> person.client()
                    .post(cast.team() + "/invitations", World.invitation("new@example.org", "external"))),
    CREATE_A_MAILBOX(
            "yynnn",
            (person, cast) -> person.client()
                    .post(
                            person.path("/mailboxes"),
                            Map.of("address", "new@example.org", "product_id", cast.mailService()))),
    SEE_MAILBOXES("yyyyy", (person, cast) -> person.client().get(person.path("/mailboxes"))),
    SEE_A_MAILBOX("yynnn", (person, cast) -> person.client().get(cast.mailbox())),
    CHANGE_A_MAILBOX("yynnn", (person, cast) -> person.client().patch(cast.mailbox(), Map.of("self_service", true))),
    DELETE_A_MAILBOX("yynnn", (person, cast) -> person.client().delete(cast.mailbox())),
    SEE_WHO_USES_A_MAILBOX("yynnn", (person, cast) -> person.client().get(cast.mailbox() + "/users")),
    OPEN_A_MAILBOX_TO_ONESELF(
            "yynnn", (person, cast) -> person.client().put(cast.mailbox() + "/users/me", Map.of("self_service", true))),
    CLOSE_A_MAILBOX(
            "yynnn", (person, cast) -> person.client().delete(cast.mailbox() + "/users/" + last(cast.collaborator()))),
    SEE_DEVICES("yynnn", (person, cast) -> person.client().get(cast.mailbox() + "/devices")),
    SEE_A_DEVICE("yynnn", (person, cast) -> person.client().get(cast.device())),
    CONNECT_A_DEVICE(
            "yynnn", (person, cast) -> person.client().post(cast.mailbox() + "/devices", World.device("Phone", null))),
    CHANGE_A_DEVICE("yynnn", (person, cast) -> person.client().patch(cast.device(), Map.of("name", "Mine"))),
    ROTATE_A_PASSWORD("yynnn", (person, cast) -> person.client().post(cast.device() + "/password")),
    DISCONNECT_A_DEVICE("yynnn", (person, cast) -> person.client().delete(cast.device())),
    DISCONNECT_ALL_DEVICES(
            "yynnn",
            (person, cast) -> person.client()
                    .post(cast.mailbox() + "/devices/disconnect-all", Map.of("confirm", "info@example.org"))),
    SEE_DEVICE_INVITATIONS("yynnn", (person, cast) -> person.client().get(cast.mailbox() + "/device-invitations")),
    SEE_A_DEVICE_INVITATION("yynnn", (person, cast) -> person.client().get(cast.deviceInvitation())),
    INVITE_A_DEVICE(
            "yynnn",
            (person, cast) ->
                    person.client().post(cast.mailbox() + "/device-invitations", World.device("Phone", null))),
    CANCEL_A_DEVICE_INVITATION("yynnn", (person, cast) -> person.client().delete(cast.deviceInvitation())),
    SEE_HOW_IT_IS_BILLED("yynyn", (person, cast) -> person.client().get(person.path("/billing-account"))),
    CHANGE_HOW_IT_IS_BILLED(
            "yynyn",
            (person, cast) -> person.client().patch(person.path("/billing-account"), Map.of("reminder_lead_days", 7))),
    SEE_PAYMENT_METHODS("yynyn", (person, cast) -> person.client().get(person.path("/payment-methods"))),
    SEE_A_PAYMENT_METHOD("yynyn", (person, cast) -> person.client().get(cast.paymentMethod())),
    ADD_A_PAYMENT_METHOD(
            "yynyn",
            (person, cast) -> person.client()
                    .post(person.path("/payment-methods"), Map.of("kind", "prepaid", "currency", "CHF"))),
    REMOVE_A_PAYMENT_METHOD("yynyn", (person, cast) -> person.client().delete(cast.paymentMethod())),
    SEE_INVOICES("yynyn", (person, cast) -> person.client().get(person.path("/invoices"))),
    SEE_CREDIT_NOTES("yynyn", (person, cast) -> person.client().get(person.path("/credit-notes"))),
    SEE_PRO_FORMAS("yynyn", (person, cast) -> person.client().get(person.path("/pro-formas"))),
    SEE_RENEWALS("yynyn", (person, cast) -> person.client().get(person.path("/renewals"))),
    FORECAST_RENEWALS("yynyn", (person, cast) -> person.client().get(person.path("/renewals/forecast"))),
    SEE_AN_AUTOMATIC_RENEWAL("yynyn", (person, cast) -> person.client().get(cast.product() + "/auto-renewal")),
    SWITCH_AN_AUTOMATIC_RENEWAL_OFF(
            "yynyn", (person, cast) -> person.client().delete(cast.product() + "/auto-renewal")),
    SWITCH_ALL_AUTOMATIC_RENEWALS_OFF(
            "yynyn",
            (person, cast) -> person.client()
                    .post(person.path("/renewals/auto-renewal"), Map.of("switch", "off", "product_ids", "all"))),
    SEE_PAYMENTS("yynyn", (person, cast) -> person.client().get(person.path("/payments"))),
    PAY(
            "yynyn",
            (person, cast) -> person.client()
                    .post(
                            person.path("/payments"),
                            Map.of(
                                    "lines", List.of(Map.of("product_id", last(cast.product()))),
                                    "payment_method_id", last(cast.paymentMethod())))),
    SEE_ORDERS("yynyn", (person, cast) -> person.client().get(person.path("/orders"))),
    ORDER(
            "yynyn",
            (person, cast) ->
                    person.client().post(person.path("/orders"), Map.of("lines", List.of(Map.of("type", "drive"))))),
    SEE_AN_ORDER("yynyn", (person, cast) -> person.client().get(cast.order())),
    PAY_AN_ORDER(
            "yynyn",
            (person, cast) -> person.client()
                    .post(cast.order() + "/pay", Map.of("payment_method_id", last(cast.paymentMethod())))),
    CANCEL_AN_ORDER("yynyn", (person, cast) -> person.client().delete(cast.order())),
    SEE_THE_PREPAID_ACCOUNT("yynyn", (person, cast) -> person.client().get(person.path("/prepaid-account"))),
    SEE_THE_LEDGER("yynyn", (person, cast) -> person.client().get(person.path("/prepaid-account/entries"))),
    TOP_UP_THE_PREPAID_ACCOUNT(
            "yynyn",
            (person, cast) -> person.client()
                    .post(
                            person.path("/prepaid-account/deposits"),
                            Map.of(
                                    "amount", Map.of("amount", "10.00", "currency", "CHF"),
                                    "payment_method_id", last(cast.paymentMethod()))));

    private final String cells;
    private final BiFunction<World.Person, Cast, Client.Answer> deed;

    Deed(String cells, BiFunction<World.Person, Cast, Client.Answer> deed) {
        this.cells = cells;
        this.deed = deed;
    }

    Client.Answer by(World.Person person, Cast cast) {
        return deed.apply(person, cast);
    }

    boolean isFor(Holder holder) {
        return cells.charAt(holder.ordinal()) == 'y';
    }

    private static String emptyFile(World.Person person) {
        return "organisation: " + person.organisation();
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
