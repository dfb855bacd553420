package io.seneschal.rest;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** On whom and on what somebody tries something: each is there from when it is asked for, made by who answers for the organisation. */
final class Cast {

    private final World world;
    private final World.Person ada;
    private final World.Person person;
    private final Map<String, String> made = new HashMap<>();

    /** @param person who tries */
    Cast(World world, World.Person ada, World.Person person) {
        this.world = world;
        this.ada = ada;
        this.person = person;
    }

    String legalResponsible() {
        return person.path("/members/" + ada.id());
    }

    String collaborator() {
        return person.path("/members/" + collaboratorId());
    }

    String invitation() {
        return once(
                "invitation",
                () -> location(
                        ada.client().post(ada.path("/invitations"), World.invitation("dora@example.org", "external"))));
    }

    String product() {
        return person.path("/products/" + once("product", () -> world.open(ada, "web-hosting", "Shop")));
    }

    String team() {
        return once("team", () -> location(ada.client().post(ada.path("/teams"), Map.of("name", "Builders"))));
    }

    String mailService() {
        return once("mail service", () -> world.open(ada, "mail-service", "Mail"));
    }

    /** The collaborator uses it. */
    String mailbox() {
        return once("mailbox", () -> {
            var mailbox = location(ada.client()
                    .post(ada.path("/mailboxes"), Map.of("address", "info@example.org", "product_id", mailService())));
            ada.client().put(mailbox + "/users/" + collaboratorId(), Map.of()).is(200);
            return mailbox;
        });
    }

    String device() {
        return once("device", () -> location(ada.client().post(mailbox() + "/devices", World.device("Phone", null))));
    }

    String deviceInvitation() {
        return once(
                "device invitation",
                () -> location(ada.client().post(mailbox() + "/device-invitations", World.device("Laptop", null))));
    }

    String paymentMethod() {
        return person.path("/payment-methods/" + once("payment method", () -> world.paymentMethod(ada, "iban")));
    }

    String order() {
        return person.path("/orders/" + once("order", () -> world.order(ada)));
    }

    private String collaboratorId() {
        return once(
                "collaborator", () -> world.join(ada, "Carla", "collaborator").id());
    }

    private String once(String what, Supplier<String> making) {
        var there = made.get(what);
        if (there == null) {
            there = making.get();
            made.put(what, there);
        }
        return there;
    }

    private static String location(Client.Answer made) {
        return made.header("Location").orElseThrow();
    }
}
