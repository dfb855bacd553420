package io.seneschal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.application.support.GrantingSupport.Wish;
import io.seneschal.application.support.UsingSupport.NewAccess;
import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.support.SupportGrant;
import io.seneschal.domain.support.SupportRefusal.OutsideNetwork;
import io.seneschal.domain.support.Ticket.Question;
import io.seneschal.domain.support.TicketId;
import io.seneschal.domain.support.TicketSubject;
import io.seneschal.domain.support.TicketText;
import io.seneschal.testing.Rule;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SupportCommands {

    private static final String ADA = "ada@example.org";
    private static final String ANNA = "anna@support.example";
    private static final String NOBODYS = "0192f0c1-2b3c-7d4e-8f90-a1b2c3d4e5f6";

    private final OperatorsConsole console = new OperatorsConsole();

    private Actor.Person ada() {
        console.signUp(ADA, "Ada", "Keller");
        return new Actor.Person(
                console.otherDoors().readingUsers().withLogin(new Actor.Operator("heidi"), new EmailAddress(ADA)));
    }

    private String asked(String subject) {
        return asked(ada(), subject);
    }

    private String asked(Actor.Person customer, String subject) {
        var question = new Question(new TicketSubject(subject), new TicketText("Since noon."), Language.DE, null);
        return console.otherDoors()
                .openingTickets()
                .open(customer, question)
                .id()
                .toString();
    }

    private SupportGrant given(Actor.Person giver) {
        return console.otherDoors().grantingSupport().give(giver, ContentType.MAIL, Wish.USUAL, SeenVersion.ANY);
    }

    @Test
    @Rule("HLP-1")
    void tickets_are_listed_and_shown() {
        var ticket = asked("Mail bounces");

        assertThat(console.run("support", "tickets").out()).contains("Mail bounces", "open", "de");
        assertThat(console.json("support", "tickets", "--state", "closed")
                        .json()
                        .at("/items"))
                .isEmpty();
        assertThat(console.run("support", "tickets", "--state", "stale").exit()).isEqualTo(65);
        assertThat(console.json("support", "ticket", ticket).field("text")).isEqualTo("Since noon.");
        assertThat(console.run("support", "ticket", NOBODYS).exit()).isEqualTo(66);
    }

    @Test
    @Rule("SUP-8")
    void a_ticket_is_assigned_to_an_agent_and_taken_away_again() {
        var ticket = asked("Mail bounces");

        assertThat(console.json("support", "assign", ticket, ANNA)
                        .json()
                        .at("/agents")
                        .toString())
                .isEqualTo("[\"" + ANNA + "\"]");
        assertThat(console.json("support", "unassign", ticket, "Anna@Support.example")
                        .json()
                        .at("/agents"))
                .isEmpty();
        assertThat(console.run("support", "assign", ticket, "anna").exit()).isEqualTo(65);
        assertThat(console.run("support", "assign", NOBODYS, ANNA).exit()).isEqualTo(66);
    }

    @Test
    @Rule("SUP-5")
    void a_grant_is_listed_and_revoked_once_that_is_confirmed() {
        var grant = given(ada()).id().toString();

        assertThat(console.run("support", "grants", ADA).out())
                .contains(grant, "mail", "open", "2026-03-08T12:00:00.000Z");
        assertThat(console.run("support", "revoke", grant).exit()).isEqualTo(2);
        assertThat(console.json("support", "revoke", grant, "--yes").field("state"))
                .isEqualTo("revoked");
        assertThat(console.json("support", "grants", ADA, "--limit", "1")
                        .json()
                        .at("/items/0/revoked_at")
                        .asString())
                .isEqualTo("2026-03-01T12:00:00.000Z");
        assertThat(console.run("support", "grants", "nobody@example.org").exit())
                .isEqualTo(66);
        assertThat(console.run("support", "revoke", NOBODYS, "--yes").exit()).isEqualTo(66);
    }

    @Test
    @Rule("SUP-10")
    void one_that_has_ended_by_itself_is_not_revoked_afterwards() {
        var grant = given(ada()).id().toString();
        console.clock.pass(Duration.ofDays(7));

        assertThat(console.json("support", "revoke", grant, "--yes").field("state"))
                .isEqualTo("expired");
    }

    @Test
    @Rule("SUP-9")
    void who_used_it_and_who_was_refused_is_listed() throws UnknownHostException {
        var ada = ada();
        var ticket = asked(ada, "Mail bounces");
        var grant = given(ada).id().toString();
        console.run("support", "assign", ticket, ANNA);
        var home = InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1});
        var wish = new NewAccess(
                new TicketId(UUID.fromString(ticket)),
                ada.id(),
                ContentType.MAIL,
                new OrganisationId(UUID.fromString(NOBODYS)),
                null);
        assertThatExceptionOfType(OutsideNetwork.class)
                .isThrownBy(() ->
                        console.otherDoors().usingSupport().open(new Actor.Agent(new EmailAddress(ANNA)), wish, home));

        var use = console.json("support", "uses", grant).json().at("/items/0");

        assertThat(use.at("/agent").asString()).isEqualTo(ANNA);
        assertThat(use.at("/ticket_id").asString()).isEqualTo(ticket);
        assertThat(use.at("/network").asString()).isEqualTo("192.0.2.1");
        assertThat(use.at("/outcome").asString()).isEqualTo("refused");
        assertThat(use.at("/reason").asString()).isEqualTo("support.outside-network");
        assertThat(console.run("support", "uses", grant).out()).contains("refused", "support.outside-network");
        assertThat(console.run("support", "uses", NOBODYS).exit()).isEqualTo(66);
    }
}
