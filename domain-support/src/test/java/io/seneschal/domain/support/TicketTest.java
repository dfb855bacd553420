package io.seneschal.domain.support;

import static io.seneschal.testing.House.NOON;
import static io.seneschal.testing.House.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.support.Ticket.Question;
import io.seneschal.domain.support.TicketEvent.AgentAssigned;
import io.seneschal.domain.support.TicketEvent.AgentUnassigned;
import io.seneschal.domain.support.TicketEvent.Closed;
import io.seneschal.domain.support.TicketEvent.MessageWritten;
import io.seneschal.domain.support.TicketEvent.Opened;
import io.seneschal.domain.support.TicketEvent.Reopened;
import io.seneschal.domain.support.TicketRefusal.CustomerNeeded;
import io.seneschal.domain.support.TicketRefusal.NotAParty;
import io.seneschal.domain.support.TicketRefusal.TicketClosed;
import io.seneschal.domain.support.TicketRefusal.TooManyAgents;
import io.seneschal.domain.support.TicketRefusal.UnknownTicket;
import io.seneschal.testing.Rule;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TicketTest {

    static final Actor.Operator OPERATOR = new Actor.Operator("root");
    static final Actor.Agent ANNA = agent("anna@support.example");
    static final Actor.Agent BEN = agent("ben@support.example");
    static final TicketText TEXT = new TicketText("It does not work.");

    final Actor.Person ada = new Actor.Person(someone());
    final OrganisationId club = new OrganisationId(UUID.randomUUID());
    final TicketId id = new TicketId(UUID.randomUUID());
    final TicketMessageId message = new TicketMessageId(UUID.randomUUID());
    final Ticket opened = Ticket.open(id, question(), ada, NOON).after();
    final Ticket assigned = opened.assign(ANNA, OPERATOR).after();
    final Ticket closed =
            assigned.turn(Ticket.State.CLOSED, ada, NOON.plusSeconds(60)).after();

    static Actor.Agent agent(String address) {
        return new Actor.Agent(new EmailAddress(address));
    }

    Question question() {
        return new Question(new TicketSubject("Mail bounces"), TEXT, Language.FR, club);
    }

    @Test
    void a_ticket_is_its_customers_and_nobody_handles_it_at_first() {
        var change = Ticket.open(id, question(), ada, NOON);

        assertThat(change.after().customer()).isEqualTo(ada.id());
        assertThat(change.after().agents()).isEmpty();
        assertThat(change.after().state()).isEqualTo(Ticket.State.OPEN);
        assertThat(change.events()).containsExactly(new Opened(club, id, ada.id()));
    }

    @Test
    @Rule("SUP-8")
    void it_is_there_for_its_customer_its_agents_and_operators_only() {
        assigned.requireThereFor(ada);
        assigned.requireThereFor(ANNA);
        assigned.requireThereFor(agent("Anna@Support.Example"));
        assigned.requireThereFor(OPERATOR);

        for (var stranger :
                new Actor[] {BEN, new Actor.Person(someone()), new Actor.MailServer("mx"), new Actor.Visitor()}) {
            assertThatExceptionOfType(UnknownTicket.class).isThrownBy(() -> assigned.requireThereFor(stranger));
        }
    }

    @Test
    @Rule("SUP-8")
    void an_agent_acts_for_it_while_they_handle_it_and_it_is_open() {
        assertThat(opened.customerFor(ANNA)).isEmpty();
        assertThat(assigned.customerFor(ANNA)).contains(ada.id());
        assertThat(assigned.customerFor(BEN)).isEmpty();
        assertThat(closed.customerFor(ANNA)).isEmpty();
        assertThat(assigned.unassign(ANNA, OPERATOR).after().customerFor(ANNA)).isEmpty();
    }

    @Test
    @Rule("SUP-8")
    void assigning_and_unassigning_twice_changes_nothing() {
        assertThat(opened.assign(ANNA, OPERATOR).events()).containsExactly(new AgentAssigned(club, id, ANNA));
        assertThat(assigned.assign(agent("ANNA@support.example"), OPERATOR).isNone())
                .isTrue();
        assertThat(assigned.unassign(ANNA, OPERATOR).events()).containsExactly(new AgentUnassigned(club, id, ANNA));
        assertThat(assigned.unassign(BEN, OPERATOR).isNone()).isTrue();
    }

    @Test
    void twenty_agents_handle_it_at_most() {
        var crowded = opened;
        for (var number = 1; number <= 20; number++) {
            crowded = crowded.assign(agent("agent" + number + "@support.example"), OPERATOR)
                    .after();
        }
        var full = crowded;

        assertThat(full.agents()).hasSize(20);
        assertThatExceptionOfType(TooManyAgents.class).isThrownBy(() -> full.assign(ANNA, OPERATOR));
        assertThat(full.unassign(agent("agent7@support.example"), OPERATOR)
                        .after()
                        .assign(ANNA, OPERATOR)
                        .after()
                        .agents())
                .hasSize(20);
    }

    @Test
    @Rule("HLP-1")
    void customer_and_agents_write_in_any_of_the_languages() {
        for (var language : Language.values()) {
            assertThat(assigned.write(message, TEXT, language, ada, NOON)
                            .after()
                            .language())
                    .isEqualTo(language);
        }
        var answered = assigned.write(message, TEXT, Language.DE, ANNA, NOON);

        assertThat(answered.after().author()).isEqualTo(ANNA);
        assertThat(answered.events()).containsExactly(new MessageWritten(club, id, message));
    }

    @Test
    @Rule("HLP-1")
    void nobody_else_does() {
        assertThatExceptionOfType(UnknownTicket.class)
                .isThrownBy(() -> assigned.write(message, TEXT, Language.EN, BEN, NOON));
        assertThatExceptionOfType(NotAParty.class)
                .isThrownBy(() -> assigned.write(message, TEXT, Language.EN, OPERATOR, NOON));
    }

    @Test
    void nothing_is_added_to_a_closed_one_until_it_is_open_again() {
        assertThat(closed.state()).isEqualTo(Ticket.State.CLOSED);
        assertThat(closed.turn(Ticket.State.CLOSED, ANNA, NOON).isNone()).isTrue();
        assertThatExceptionOfType(TicketClosed.class)
                .isThrownBy(() -> closed.write(message, TEXT, Language.EN, ada, NOON));
        assertThatExceptionOfType(TicketClosed.class).isThrownBy(() -> closed.assign(BEN, OPERATOR));
        assertThat(closed.assign(ANNA, OPERATOR).isNone()).isTrue();
        assertThat(closed.unassign(ANNA, OPERATOR).isNone()).isFalse();

        assertThatExceptionOfType(CustomerNeeded.class).isThrownBy(() -> closed.turn(Ticket.State.OPEN, ANNA, NOON));
        var reopened = closed.turn(Ticket.State.OPEN, ada, NOON);
        assertThat(reopened.after()).isEqualTo(assigned);
        assertThat(reopened.events()).containsExactly(new Reopened(club, id));
        assertThat(assigned.turn(Ticket.State.CLOSED, OPERATOR, NOON).events()).containsExactly(new Closed(club, id));
        assertThatExceptionOfType(UnknownTicket.class).isThrownBy(() -> closed.turn(Ticket.State.OPEN, BEN, NOON));
    }

    @Test
    void what_is_only_the_customers_is_not_the_agents() {
        assigned.requireCustomer(ada);
        assertThatExceptionOfType(CustomerNeeded.class).isThrownBy(() -> assigned.requireCustomer(ANNA));
        assertThatExceptionOfType(CustomerNeeded.class).isThrownBy(() -> assigned.requireCustomer(OPERATOR));
        assertThatExceptionOfType(UnknownTicket.class).isThrownBy(() -> assigned.requireCustomer(BEN));
    }
}
