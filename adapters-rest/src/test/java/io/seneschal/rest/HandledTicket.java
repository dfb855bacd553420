package io.seneschal.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** Ada's ticket, which Anna handles, and what she asks to look at for it. */
abstract class HandledTicket {

    static final String GRANTS = "/1/support/grants";
    static final String ACCESSES = "/1/support/accesses";

    final World world = new World();
    final World.Person ada = world.signUp("Ada");
    final World.Person bruno = world.signUp("Bruno");
    final Client operator = world.operator();
    final Client anna = world.agent("anna@support.example");
    final Client ben = world.agent("ben@support.example");
    final String drive = world.open(ada, "drive", "Files");
    final String ticket = ada.client()
            .post("/1/support/tickets", Map.of("subject", "Folders vanish", "text", "Since noon."))
            .is(201)
            .text("/id");

    HandledTicket() {
        operator.send("PUT", "/1/support/tickets/" + ticket + "/agents/anna@support.example", new byte[0])
                .is(200);
    }

    @AfterEach
    void end() {
        world.close();
    }

    final Client.Answer ask(Client agent, World.Person giver, String type, @Nullable String resource) {
        return agent.post(ACCESSES, wish(giver, type, resource));
    }

    final Map<String, Object> wish(World.Person giver, String type, @Nullable String resource) {
        return wish(ticket, giver, giver.organisation(), type, resource);
    }

    static Map<String, Object> wish(
            String ticket, World.Person giver, String organisation, String type, @Nullable String resource) {
        var wish = new LinkedHashMap<String, Object>();
        wish.put("ticket_id", ticket);
        wish.put("user_id", giver.id());
        wish.put("content_type", type);
        wish.put("organisation_id", organisation);
        wish.put("resource_id", resource);
        return wish;
    }
}
