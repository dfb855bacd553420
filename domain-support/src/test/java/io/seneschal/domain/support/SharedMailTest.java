package io.seneschal.domain.support;

import static io.seneschal.testing.House.NOON;
import static io.seneschal.testing.House.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.domain.mailbox.Mailbox;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.support.SharedMail.Standing;
import io.seneschal.domain.support.SharedMailEvent.Revoked;
import io.seneschal.domain.support.SharedMailEvent.Shared;
import io.seneschal.domain.support.SharedMailRefusal.MailboxOutOfReach;
import io.seneschal.domain.support.SharedMailRefusal.UnusableMessageReference;
import io.seneschal.domain.support.Ticket.Question;
import io.seneschal.domain.support.TicketRefusal.TicketClosed;
import io.seneschal.domain.support.TicketRefusal.UnknownTicket;
import io.seneschal.testing.House;
import io.seneschal.testing.Post;
import io.seneschal.testing.Rule;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("SUP-11")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SharedMailTest {

    static final Duration ONE_STEP = Duration.ofMillis(1);
    static final MessageReference MESSAGE = new MessageReference("<7@example.org>");

    final Actor.Person ada = new Actor.Person(someone());
    final Mailbox info = Post.mailbox(House.foundedBy(ada.id()), "info@example.org");
    final Ticket ticket = Ticket.open(
                    new TicketId(UUID.randomUUID()),
                    new Question(new TicketSubject("Mail"), new TicketText("It bounces."), Language.EN, null),
                    ada,
                    NOON)
            .after();
    final SharedMailId id = new SharedMailId(UUID.randomUUID());
    final List<VisibleContent> visible = List.of(new VisibleContent(info.product(), info.id(), null));

    SharedMail share(Ticket with, GrantLength length, List<VisibleContent> reached, Actor.Person by) {
        return SharedMail.share(id, with, info, MESSAGE, length, reached, by, NOON)
                .after();
    }

    @Test
    void a_single_mail_is_shared_as_a_reference() {
        var change = SharedMail.share(id, ticket, info, MESSAGE, GrantLength.LONGEST, visible, ada, NOON);

        assertThat(change.after().message().text()).isEqualTo("7@example.org");
        assertThat(change.events())
                .containsExactly(
                        new Shared(info.organisation(), ticket.id(), id, info.id(), NOON.plus(Duration.ofHours(168))));
    }

    @Test
    @Rule("SUP-4")
    void it_ends_by_itself_after_the_hours_that_were_chosen_a_week_at_most() {
        for (var hours : new int[] {1, 168}) {
            var shared = share(ticket, new GrantLength(hours), visible, ada);
            var end = NOON.plus(Duration.ofHours(hours));

            assertThat(shared.standingAt(NOON)).isEqualTo(Standing.OPEN);
            assertThat(shared.standingAt(end.minus(ONE_STEP))).isEqualTo(Standing.OPEN);
            assertThat(shared.standingAt(end)).isEqualTo(Standing.EXPIRED);
            assertThat(shared.standingAt(end.plus(ONE_STEP))).isEqualTo(Standing.EXPIRED);
            assertThat(shared.revoke(end).isNone()).isTrue();
        }
    }

    @Test
    @Rule("SUP-10")
    void revoked_and_expired_are_different_ends() {
        var shared = share(ticket, GrantLength.LONGEST, visible, ada);
        var revoked = shared.revoke(NOON.plus(ONE_STEP));

        assertThat(revoked.after().standingAt(NOON.plus(Duration.ofDays(30)))).isEqualTo(Standing.REVOKED);
        assertThat(revoked.events()).containsExactly(new Revoked(info.organisation(), ticket.id(), id, info.id()));
        assertThat(revoked.after().revoke(NOON.plus(ONE_STEP)).isNone()).isTrue();
    }

    @Test
    void nobody_shares_what_they_do_not_read_or_in_tickets_that_are_not_theirs_or_closed() {
        var closed = ticket.turn(Ticket.State.CLOSED, ada, NOON).after();
        var bruno = new Actor.Person(someone());

        assertThatExceptionOfType(MailboxOutOfReach.class)
                .isThrownBy(() -> share(ticket, GrantLength.LONGEST, List.of(), ada));
        assertThatExceptionOfType(UnknownTicket.class)
                .isThrownBy(() -> share(ticket, GrantLength.LONGEST, visible, bruno));
        assertThatExceptionOfType(TicketClosed.class)
                .isThrownBy(() -> share(closed, GrantLength.LONGEST, visible, ada));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a@b>", " CAF+x=7_/$@[127.0.0.1] ", "20260301.7@mail.example.org"})
    void message_ids_are_taken_as_mails_have_them(String text) {
        assertThat(new MessageReference(text).text()).doesNotContain("<", ">", " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<>", "no-at", "a@", "@b", "a b@c", "<a@b>\r\nBcc: x", "grüezi@b", "<<a@b>>"})
    void what_is_none_is_refused(String text) {
        assertThatExceptionOfType(UnusableMessageReference.class).isThrownBy(() -> new MessageReference(text));
    }

    @Test
    void a_message_id_has_980_characters_at_most() {
        assertThat(new MessageReference("x".repeat(978) + "@b").text()).hasSize(980);
        assertThatExceptionOfType(UnusableMessageReference.class)
                .isThrownBy(() -> new MessageReference("x".repeat(978) + "@bb"));
    }
}
