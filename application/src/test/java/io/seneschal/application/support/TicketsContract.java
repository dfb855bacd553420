package io.seneschal.application.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.support.Tickets.Filter;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.support.Ticket;
import io.seneschal.domain.support.TicketId;
import io.seneschal.domain.support.TicketMessage;
import io.seneschal.domain.support.TicketMessageId;
import io.seneschal.domain.support.TicketRefusal.UnknownMessage;
import io.seneschal.domain.support.TicketRefusal.UnknownTicket;
import io.seneschal.domain.support.TicketText;
import io.seneschal.testing.Rule;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Of {@link Tickets} and {@link TicketMessages}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class TicketsContract extends SupportContract {

    @Test
    @Rule("HLP-1")
    void a_ticket_is_found_as_opened() {
        var about = organisation(ada);
        var plain = ticket(ada);
        var aboutOne = ticket(ada, about);

        assertThat(stores.tickets().get(plain.id())).isEqualTo(plain);
        assertThat(stores.tickets().find(aboutOne.id())).contains(aboutOne);
        assertThatThrownBy(() -> stores.tickets().get(new TicketId(newId()))).isInstanceOf(UnknownTicket.class);
        assertThat(eventsOf(about)).endsWith("ticket.opened");
    }

    @Test
    @Rule("SUP-8")
    void whom_it_was_assigned_to_is_kept_and_taken_away() {
        var ben = agent("ben");
        var handled = assigned(assigned(ticket(ada), anna), ben);

        assertThat(handled.agents()).containsExactlyInAnyOrder(anna, ben);
        assertThat(handled.version()).isEqualTo(2);

        inOne(() -> stores.tickets().save(handled.unassign(anna, CONSOLE)));
        assertThat(stores.tickets().get(handled.id()).agents()).containsExactly(ben);
        assertThat(agents(stores.tickets().get(handled.id())))
                .isEqualTo(List.of(ben.address().text()));
    }

    @Test
    void a_ticket_is_closed_and_opened_again() {
        var opened = ticket(ada);
        var customer = new Actor.Person(ada.id());

        inOne(() -> stores.tickets().save(opened.turn(Ticket.State.CLOSED, customer, clock.instant())));
        var closed = stores.tickets().get(opened.id());
        inOne(() -> stores.tickets().save(closed.turn(Ticket.State.OPEN, customer, clock.instant())));

        assertThat(closed.closedAt()).isEqualTo(clock.instant());
        assertThat(stores.tickets().get(opened.id()).closedAt()).isNull();
    }

    @Test
    void who_decided_on_a_ticket_that_has_moved_is_told_so() {
        var seen = ticket(ada);
        assigned(seen, anna);

        assertThatThrownBy(() -> inOne(() -> stores.tickets().save(seen.assign(agent("ben"), CONSOLE))))
                .isInstanceOf(StaleChange.class);
        assertThat(stores.tickets().get(seen.id()).agents()).containsExactly(anna);
    }

    @Test
    void a_ticket_is_held_as_it_was_read_or_not_at_all() {
        var seen = ticket(ada);
        inOne(() -> stores.tickets().hold(seen));
        assigned(seen, anna);

        assertThatThrownBy(() -> inOne(() -> stores.tickets().hold(seen))).isInstanceOf(StaleChange.class);
    }

    @Test
    @Rule("SUP-8")
    void tickets_are_listed_by_customer_by_agent_and_by_state() {
        var first = assigned(ticket(ada), anna);
        var second = ticket(ada);
        var bens = assigned(ticket(user("ben")), anna);
        var closing = second.turn(Ticket.State.CLOSED, CONSOLE, clock.instant());
        inOne(() -> stores.tickets().save(closing));
        var closed = stores.tickets().get(second.id());
        var spelled = new Actor.Agent(new EmailAddress(anna.address().text().toUpperCase(Locale.ROOT)));

        assertThat(all(new Filter(ada.id(), null, null))).containsExactly(first, closed);
        assertThat(all(new Filter(ada.id(), null, Ticket.State.CLOSED))).containsExactly(closed);
        assertThat(all(new Filter(null, anna, null))).containsExactly(first, bens);
        assertThat(all(new Filter(null, spelled, Ticket.State.OPEN))).containsExactly(first, bens);
        assertThat(all(new Filter(null, anna, Ticket.State.CLOSED))).isEmpty();
        assertThat(all(new Filter(null, agent("carl"), null))).isEmpty();
        assertThat(all(new Filter(null, null, null))).contains(first, closed, bens);
        assertThat(all(new Filter(null, null, Ticket.State.CLOSED)))
                .contains(closed)
                .doesNotContain(first);
    }

    @Test
    void a_list_is_read_in_pages() {
        var first = assigned(ticket(ada), anna);
        var second = assigned(ticket(ada), anna);

        for (var filter : List.of(new Filter(ada.id(), null, null), new Filter(null, anna, null))) {
            var page = stores.tickets().page(filter, new PageRequest(null, 1));
            var next = stores.tickets().page(filter, new PageRequest(page.next(), 1));
            assertThat(page.items()).containsExactly(first);
            assertThat(next.items()).containsExactly(second);
            assertThat(next.next()).isNull();
        }
    }

    @Test
    @Rule("HLP-1")
    void messages_are_found_in_their_ticket_only_in_the_order_in_which_they_were_written() {
        var ticket = assigned(ticket(ada), anna);
        var other = ticket(ada);
        var asked = write(ticket, new Actor.Person(ada.id()), "Ça ne marche pas.", Language.FR);
        var answered = write(ticket, anna, "Ora funziona.", Language.IT);

        var page = stores.ticketMessages().page(ticket.id(), new PageRequest(null, 1));
        assertThat(page.items()).containsExactly(asked);
        assertThat(stores.ticketMessages()
                        .page(ticket.id(), new PageRequest(page.next(), 1))
                        .items())
                .containsExactly(answered);
        assertThat(stores.ticketMessages().get(ticket.id(), answered.id())).isEqualTo(answered);
        assertThat(stores.ticketMessages().page(other.id(), PageRequest.FIRST).items())
                .isEmpty();
        assertThatThrownBy(() -> stores.ticketMessages().get(other.id(), answered.id()))
                .isInstanceOf(UnknownMessage.class);
    }

    @Test
    void tickets_and_their_messages_go_with_the_customers_account() {
        var ticket = assigned(ticket(ada), anna);
        var message = write(ticket, anna, "Hello", Language.EN);

        inOne(() -> stores.users().remove(ada.close(List.of())));

        assertThat(stores.tickets().find(ticket.id())).isEmpty();
        assertThat(all(new Filter(null, anna, null))).isEmpty();
        assertThatThrownBy(() -> stores.ticketMessages().get(ticket.id(), message.id()))
                .isInstanceOf(UnknownMessage.class);
        assertThatThrownBy(() -> ticket(ada)).isInstanceOf(StaleChange.class);
        assertThatThrownBy(() -> write(ticket, anna, "Hello?", Language.EN)).isInstanceOf(StaleChange.class);
    }

    private TicketMessage write(Ticket ticket, Actor author, String text, Language language) {
        Change<TicketMessage> written =
                ticket.write(new TicketMessageId(newId()), new TicketText(text), language, author, clock.instant());
        inOne(() -> stores.ticketMessages().add(written));
        return written.after();
    }

    private List<Ticket> all(Filter filter) {
        return PageRequest.all(page -> stores.tickets().page(filter, page));
    }

    private static List<String> agents(Ticket ticket) {
        return ticket.agents().stream()
                .map(agent -> agent.address().text())
                .sorted()
                .toList();
    }
}
