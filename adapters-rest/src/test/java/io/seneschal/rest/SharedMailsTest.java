package io.seneschal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.testing.Rule;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@Rule("SUP-11")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SharedMailsTest {

    final World world = new World();
    final World.Person bruno = world.signUp("Bruno");
    final World.Person ada = world.join(bruno, "Ada", "collaborator");
    final String mailbox = world.mailbox(bruno, "info@example.org");
    final Client anna = world.agent("anna@support.example");
    final String mails = ada.client()
                    .post("/1/support/tickets", Map.of("subject", "Mail", "text", "It bounces."))
                    .is(201)
                    .header("Location")
                    .orElseThrow()
            + "/shared-mails";

    @AfterEach
    void end() {
        world.close();
    }

    void openToAda() {
        bruno.client()
                .put(bruno.path("/mailboxes/" + mailbox + "/users/" + ada.id()), Map.of())
                .is(200);
    }

    Map<String, Object> mail() {
        var mail = new LinkedHashMap<String, Object>();
        mail.put("organisation_id", bruno.organisation());
        mail.put("mailbox_id", mailbox);
        mail.put("message_id", "<7@example.org>");
        return mail;
    }

    Map<String, Object> mail(String field, Object value) {
        var mail = mail();
        mail.put(field, value);
        return mail;
    }

    String shared() {
        return ada.client().post(mails, mail()).is(201).header("Location").orElseThrow();
    }

    @Test
    void a_customer_shares_a_mail_of_a_mailbox_that_they_read_themselves() {
        ada.client().post(mails, mail()).refuses(403, "shared-mail.mailbox-out-of-reach");
        openToAda();

        var shared = ada.client().post(mails, mail("ends_in_hours", 24)).is(201);

        assertThat(shared.text("/message_id")).isEqualTo("7@example.org");
        assertThat(shared.text("/status")).isEqualTo("open");
        assertThat(shared.text("/ends_at")).isEqualTo("2026-03-02T12:00:00.000Z");
        assertThat(ada.client().get("/1/support/grants/mail").text("/state")).isEqualTo("off");
    }

    @Test
    @Rule("SUP-8")
    void agents_who_handle_the_ticket_see_which_and_others_do_not() {
        openToAda();
        var path = shared();
        anna.get(path).refuses(404, "ticket.unknown");
        world.operator().send("PUT", mails.replace("/shared-mails", "/agents/anna@support.example"), new byte[0]);

        assertThat(anna.get(path).is(200).text("/message_id")).isEqualTo("7@example.org");
        assertThat(anna.get(mails).is(200).json().at("/items")).hasSize(1);
        bruno.client().get(path).refuses(404, "ticket.unknown");
        anna.delete(path).refuses(403, "token.scope-missing");
        world.operator().delete(path).refuses(403, "ticket.customer-needed");
    }

    @Test
    @Rule({"SUP-4", "SUP-10"})
    void it_expires_or_is_revoked() {
        openToAda();
        var expiring = shared();
        var revoked = shared();
        ada.client().delete(revoked).is(204);
        ada.client().delete(revoked).is(204);

        world.clock.pass(Duration.ofHours(168).minusMillis(1));
        assertThat(ada.client().get(expiring).text("/status")).isEqualTo("open");
        world.clock.pass(Duration.ofMillis(1));
        assertThat(ada.client().get(expiring).text("/status")).isEqualTo("expired");
        assertThat(ada.client().get(revoked).text("/status")).isEqualTo("revoked");
        ada.client().get(mails + "/" + World.nobodysId()).refuses(404, "shared-mail.unknown");
    }

    Map<String, Object> wish(String resource) {
        return Map.of(
                "ticket_id",
                mails.split("/")[4],
                "user_id",
                ada.id(),
                "content_type",
                "mail",
                "organisation_id",
                bruno.organisation(),
                "resource_id",
                resource);
    }

    @Test
    @Rule({"SUP-8", "SUP-9"})
    void an_agent_looks_into_that_mail_and_into_nothing_around_it() {
        openToAda();
        var path = shared();
        var id = path.substring(path.lastIndexOf('/') + 1);
        anna.post("/1/support/accesses", wish(id)).refuses(403, "support.not-your-ticket");
        world.operator().send("PUT", mails.replace("/shared-mails", "/agents/anna@support.example"), new byte[0]);

        var access = anna.post("/1/support/accesses", wish(id)).is(201);

        assertThat(access.text("/resource_id")).isEqualTo(id);
        assertThat(access.text("/until")).isEqualTo("2026-03-01T12:15:00.000Z");
        assertThat(access.json().at("/contents")).isEmpty();
        var opened = access.header("Location").orElseThrow();
        anna.get(opened).is(200);
        anna.get(opened + "?resource_id=" + mailbox).refuses(403, "support.not-in-access");
        anna.post("/1/support/accesses", wish(mailbox)).refuses(403, "support.not-granted");
        assertThat(ada.client().get("/1/support/uses").is(200).json().at("/items"))
                .hasSize(4);
        ada.client().delete(path).is(204);
        anna.get(opened).refuses(410, "support.revoked");
        anna.post("/1/support/accesses", wish(id)).refuses(410, "support.revoked");
    }

    @Test
    @Rule({"SUP-4", "SUP-7"})
    void it_is_closed_at_its_end_and_when_the_customer_loses_the_mailbox() {
        openToAda();
        world.operator().send("PUT", mails.replace("/shared-mails", "/agents/anna@support.example"), new byte[0]);
        var first = ada.client().post(mails, mail("ends_in_hours", 1)).is(201).text("/id");
        var second = ada.client().post(mails, mail()).is(201).text("/id");

        world.clock.pass(Duration.ofHours(1).minusMillis(1));
        assertThat(anna.post("/1/support/accesses", wish(first)).is(201).text("/until"))
                .isEqualTo("2026-03-01T13:00:00.000Z");
        world.clock.pass(Duration.ofMillis(1));
        anna.post("/1/support/accesses", wish(first)).refuses(410, "support.expired");
        anna.post("/1/support/accesses", wish(second)).is(201);

        bruno.client()
                .delete(bruno.path("/mailboxes/" + mailbox + "/users/" + ada.id()))
                .is(204);
        anna.post("/1/support/accesses", wish(second)).refuses(403, "support.out-of-reach");
    }

    @Test
    void what_can_not_be_shared_is_blamed() {
        openToAda();
        var stranger = world.signUp("Carla");

        ada.client().post(mails, mail("message_id", "7")).blames("/message_id", "shared-mail.unusable-message-id");
        ada.client().post(mails, mail("ends_in_hours", 0)).blames("/ends_in_hours", "support.unusable-length");
        ada.client().post(mails, mail("ends_in_hours", 169)).blames("/ends_in_hours", "support.unusable-length");
        ada.client().post(mails, mail("mailbox_id", World.nobodysId())).blames("/mailbox_id", "mailbox.unknown");
        ada.client()
                .post(mails, mail("organisation_id", stranger.organisation()))
                .blames("/organisation_id", "organisation.unknown");
        bruno.client().post(mails, mail()).refuses(404, "ticket.unknown");
        anna.post(mails, mail()).refuses(403, "token.scope-missing");
    }

    @Test
    @Rule("MEM-7")
    void what_was_shared_from_an_organisation_ends_with_the_membership() {
        openToAda();
        var path = shared();
        ada.client()
                .post("/1/organisations", Map.of("name", "Another", "kind", "company"))
                .is(201);
        var plan = bruno.client()
                .post(bruno.path("/members/" + ada.id() + "/removal-plan"))
                .is(200);
        assertThat(plan.json().at("/ends/support_grants").toString())
                .contains(path.substring(path.lastIndexOf('/') + 1));

        bruno.client().delete(bruno.path("/members/" + ada.id())).is(204);

        assertThat(ada.client().get(path).is(200).text("/status")).isEqualTo("revoked");
    }
}
