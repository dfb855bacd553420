package io.seneschal.domain.support;

import static io.seneschal.testing.House.NOON;
import static io.seneschal.testing.House.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.support.AccessRequest.Standing;
import io.seneschal.domain.support.AccessRequestEvent.Accepted;
import io.seneschal.domain.support.AccessRequestEvent.Asked;
import io.seneschal.domain.support.AccessRequestEvent.Declined;
import io.seneschal.domain.support.AccessRequestRefusal.RequestAccepted;
import io.seneschal.domain.support.AccessRequestRefusal.RequestDeclined;
import io.seneschal.domain.support.AccessRequestRefusal.RequestLapsed;
import io.seneschal.domain.support.AccessRequestRefusal.UnknownRequest;
import io.seneschal.domain.support.Ticket.Question;
import io.seneschal.domain.support.TicketRefusal.TicketClosed;
import io.seneschal.domain.support.TicketRefusal.UnknownTicket;
import io.seneschal.testing.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@Rule("SUP-1")
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessRequestTest {

    static final Duration ONE_STEP = Duration.ofMillis(1);
    static final Instant END = NOON.plus(Duration.ofHours(168));
    static final TicketText REASON = new TicketText("To see why the mail comes back.");
    static final Supplier<SupportGrantId> NOTHING = () -> {
        throw new AssertionError("Nothing is to be given");
    };

    final Actor.Person ada = new Actor.Person(someone());
    final Actor.Agent anna = new Actor.Agent(new EmailAddress("anna@support.example"));
    final Actor.Operator operator = new Actor.Operator("root");
    final Ticket ticket = Ticket.open(
                    new TicketId(UUID.randomUUID()),
                    new Question(new TicketSubject("Mail"), new TicketText("It bounces."), Language.EN, null),
                    ada,
                    NOON)
            .after()
            .assign(anna, operator)
            .after();
    final AccessRequestId id = new AccessRequestId(UUID.randomUUID());
    final SupportGrantId grant = new SupportGrantId(UUID.randomUUID());
    final AccessRequest asked = ask(ticket, anna);

    AccessRequest ask(Ticket about, Actor.Agent by) {
        return AccessRequest.ask(id, about, ContentType.MAIL, REASON, by, NOON).after();
    }

    @Test
    void an_agent_asks_for_one_type_of_content_saying_why() {
        var change = AccessRequest.ask(id, ticket, ContentType.MAIL, REASON, anna, NOON);

        assertThat(change.after().customer()).isEqualTo(ada.id());
        assertThat(change.after().reason()).isEqualTo(REASON);
        assertThat(change.events()).containsExactly(new Asked(null, ticket.id(), id, ContentType.MAIL));
    }

    @Test
    @Rule("SUP-8")
    void only_an_agent_who_handles_the_open_ticket_asks() {
        var ben = new Actor.Agent(new EmailAddress("ben@support.example"));
        var closed = ticket.turn(Ticket.State.CLOSED, ada, NOON).after();

        assertThatExceptionOfType(UnknownTicket.class).isThrownBy(() -> ask(ticket, ben));
        assertThatExceptionOfType(TicketClosed.class).isThrownBy(() -> ask(closed, anna));
    }

    @Test
    void accepting_gives_once() {
        var accepted = asked.accept(() -> grant, ada, NOON);

        assertThat(accepted.after().standingAt(NOON)).isEqualTo(Standing.ACCEPTED);
        assertThat(accepted.events()).containsExactly(new Accepted(null, ticket.id(), id, ContentType.MAIL, grant));
        assertThat(accepted.after().accept(NOTHING, ada, END).isNone()).isTrue();
        assertThatExceptionOfType(RequestAccepted.class)
                .isThrownBy(() -> accepted.after().decline(ada, NOON));
    }

    @Test
    void declining_gives_nothing_and_is_final() {
        var declined = asked.decline(ada, NOON);

        assertThat(declined.after().standingAt(NOON)).isEqualTo(Standing.DECLINED);
        assertThat(declined.events()).containsExactly(new Declined(null, ticket.id(), id, ContentType.MAIL));
        assertThat(declined.after().decline(ada, END).isNone()).isTrue();
        assertThatExceptionOfType(RequestDeclined.class)
                .isThrownBy(() -> declined.after().accept(NOTHING, ada, NOON));
    }

    @Test
    @Rule("SUP-13")
    void nobody_but_the_customer_answers() {
        var bruno = new Actor.Person(someone());

        assertThatExceptionOfType(UnknownRequest.class).isThrownBy(() -> asked.accept(NOTHING, bruno, NOON));
        assertThatExceptionOfType(UnknownRequest.class).isThrownBy(() -> asked.decline(bruno, NOON));
    }

    @Test
    void it_can_be_answered_for_168_hours_and_not_a_millisecond_longer() {
        assertThat(asked.lapsesAt()).isEqualTo(END);
        for (var last : new Instant[] {NOON, END.minus(ONE_STEP)}) {
            assertThat(asked.standingAt(last)).isEqualTo(Standing.PENDING);
            assertThat(asked.accept(() -> grant, ada, last).isNone()).isFalse();
            assertThat(asked.decline(ada, last).isNone()).isFalse();
        }
        for (var late : new Instant[] {END, END.plus(ONE_STEP)}) {
            assertThat(asked.standingAt(late)).isEqualTo(Standing.LAPSED);
            assertThatExceptionOfType(RequestLapsed.class).isThrownBy(() -> asked.accept(NOTHING, ada, late));
            assertThatExceptionOfType(RequestLapsed.class).isThrownBy(() -> asked.decline(ada, late));
        }
    }
}
