package io.seneschal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.support.Ticket.Question;
import io.seneschal.domain.support.TicketSubject;
import io.seneschal.domain.support.TicketText;
import io.seneschal.testing.Rule;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SupportCommands {

    private static final String ANNA = "anna@support.example";
    private static final String NOBODYS = "0192f0c1-2b3c-7d4e-8f90-a1b2c3d4e5f6";

    private final OperatorsConsole console = new OperatorsConsole();

    private String asked(String subject) {
        console.signUp("ada@example.org", "Ada", "Keller");
        var doors = console.otherDoors();
        var ada = doors.readingUsers().withLogin(new Actor.Operator("heidi"), new EmailAddress("ada@example.org"));
        var question = new Question(new TicketSubject(subject), new TicketText("Since noon."), Language.DE, null);
        return doors.openingTickets().open(new Actor.Person(ada), question).id().toString();
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
}
