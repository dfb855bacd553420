package io.seneschal.application.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.support.AccessRequest;
import io.seneschal.domain.support.AccessRequestId;
import io.seneschal.domain.support.AccessRequestRefusal.UnknownRequest;
import io.seneschal.domain.support.MessageReference;
import io.seneschal.domain.support.SharedMail;
import io.seneschal.domain.support.SharedMailEvent;
import io.seneschal.domain.support.SharedMailId;
import io.seneschal.domain.support.SharedMailRefusal.UnknownSharedMail;
import io.seneschal.domain.support.SupportGrantId;
import io.seneschal.domain.support.Ticket;
import io.seneschal.domain.support.TicketText;
import io.seneschal.testing.Rule;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Of {@link AccessRequests} and {@link SharedMails}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class TicketCompanionsContract extends SupportContract {

    @Test
    @Rule("SUP-1")
    void a_request_is_found_as_made_and_as_answered() {
        var about = organisation(ada);
        var pending = ask(assigned(ticket(ada), anna));
        var accepted = ask(assigned(ticket(ada, about), anna));
        var declined = ask(assigned(ticket(ada), anna));
        var customer = new Actor.Person(ada.id());
        var grant = new SupportGrantId(newId());

        inOne(() -> stores.accessRequests().save(accepted.accept(() -> grant, customer, clock.instant())));
        inOne(() -> stores.accessRequests().save(declined.decline(customer, clock.instant())));

        assertThat(stores.accessRequests().get(pending.id())).isEqualTo(pending);
        assertThat(stores.accessRequests().get(accepted.id()).answer())
                .isEqualTo(new AccessRequest.Answer(clock.instant(), grant));
        assertThat(stores.accessRequests().get(declined.id()).answer())
                .isEqualTo(new AccessRequest.Answer(clock.instant(), null));
        assertThat(eventsOf(about)).endsWith("access-request.asked", "access-request.accepted");
        assertThatThrownBy(() -> stores.accessRequests().get(new AccessRequestId(newId())))
                .isInstanceOf(UnknownRequest.class);
    }

    @Test
    @Rule("SUP-1")
    void requests_are_listed_by_ticket_and_by_customer() {
        var ticket = assigned(ticket(ada), anna);
        var first = ask(ticket);
        var second = ask(ticket);
        var other = ask(assigned(ticket(ada), anna));

        var page = stores.accessRequests().page(ticket.id(), new PageRequest(null, 1));
        assertThat(page.items()).containsExactly(first);
        assertThat(stores.accessRequests()
                        .page(ticket.id(), new PageRequest(page.next(), 1))
                        .items())
                .containsExactly(second);
        assertThat(stores.accessRequests().page(ada.id(), PageRequest.FIRST).items())
                .containsExactly(first, second, other);
        assertThat(stores.accessRequests()
                        .page(user("ben").id(), PageRequest.FIRST)
                        .items())
                .isEmpty();
    }

    @Test
    @Rule("SUP-1")
    void a_request_is_answered_once() {
        var asked = ask(assigned(ticket(ada), anna));
        var customer = new Actor.Person(ada.id());
        inOne(() -> stores.accessRequests().save(asked.decline(customer, clock.instant())));

        assertThatThrownBy(() -> inOne(() -> stores.accessRequests()
                        .save(asked.accept(() -> new SupportGrantId(newId()), customer, clock.instant()))))
                .isInstanceOf(StaleChange.class);
    }

    @Test
    @Rule("SUP-11")
    void a_shared_mail_is_found_in_its_ticket_only_as_shared_and_as_revoked() {
        var about = organisation(ada);
        var ticket = ticket(ada);
        var other = ticket(ada);
        var mail = share(ticket, about);

        assertThat(stores.sharedMails().get(ticket.id(), mail.id())).isEqualTo(mail);
        assertThat(stores.sharedMails().page(ticket.id(), PageRequest.FIRST).items())
                .containsExactly(mail);
        assertThat(stores.sharedMails().page(other.id(), PageRequest.FIRST).items())
                .isEmpty();
        assertThatThrownBy(() -> stores.sharedMails().get(other.id(), mail.id()))
                .isInstanceOf(UnknownSharedMail.class);

        inOne(() -> stores.sharedMails().save(mail.revoke(clock.instant())));
        assertThat(stores.sharedMails().get(ticket.id(), mail.id()).revokedAt()).isEqualTo(clock.instant());
        assertThatThrownBy(() -> inOne(() -> stores.sharedMails().save(mail.revoke(clock.instant()))))
                .isInstanceOf(StaleChange.class);
        assertThat(eventsOf(about)).endsWith("shared-mail.shared", "shared-mail.revoked");
    }

    @Test
    @Rule({"SUP-11", "MEM-7"})
    void what_somebody_shares_from_an_organisation_is_found_until_it_is_revoked() {
        var about = organisation(ada);
        var other = organisation(ada);
        var ticket = ticket(ada);
        var first = share(ticket, about);
        var second = share(ticket, about);
        share(ticket, other);
        inOne(() -> stores.sharedMails().save(first.revoke(clock.instant())));

        assertThat(stores.sharedMails().allUnrevoked(about, ada.id())).containsExactly(second);
        assertThat(stores.sharedMails().allUnrevoked(about, user("ben").id())).isEmpty();
    }

    @Test
    @Rule("SUP-11")
    void one_that_is_held_must_be_as_it_was_read() {
        var mail = share(ticket(ada), organisation(ada));

        inOne(() -> stores.sharedMails().hold(mail));
        inOne(() -> stores.sharedMails().save(mail.revoke(clock.instant())));

        assertThatThrownBy(() -> inOne(() -> stores.sharedMails().hold(mail))).isInstanceOf(StaleChange.class);
        assertThatThrownBy(() -> stores.sharedMails().hold(mail)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void both_go_with_the_customers_account() {
        var ticket = assigned(ticket(ada), anna);
        var asked = ask(ticket);
        var mail = share(ticket, new OrganisationId(newId()));

        inOne(() -> stores.users().remove(ada.close(List.of())));

        assertThatThrownBy(() -> stores.accessRequests().get(asked.id())).isInstanceOf(UnknownRequest.class);
        assertThatThrownBy(() -> stores.sharedMails().get(ticket.id(), mail.id()))
                .isInstanceOf(UnknownSharedMail.class);
        assertThat(stores.sharedMails().allUnrevoked(mail.organisation(), ada.id()))
                .isEmpty();
        assertThatThrownBy(() -> ask(ticket)).isInstanceOf(StaleChange.class);
        assertThatThrownBy(() -> share(ticket, mail.organisation())).isInstanceOf(StaleChange.class);
    }

    private AccessRequest ask(Ticket ticket) {
        var asked = AccessRequest.ask(
                new AccessRequestId(newId()),
                ticket,
                ContentType.DRIVE,
                new TicketText("To see\nwhy."),
                anna,
                clock.instant());
        inOne(() -> stores.accessRequests().add(asked));
        return asked.after();
    }

    private SharedMail share(Ticket ticket, OrganisationId organisation) {
        var mail = new SharedMail(
                new SharedMailId(newId()),
                ticket.id(),
                organisation,
                new MailboxId(newId()),
                new MessageReference("7@example.org"),
                ada.id(),
                clock.instant(),
                clock.instant().plus(Duration.ofHours(1)),
                null,
                0);
        var shared = Change.to(
                mail, new SharedMailEvent.Shared(organisation, ticket.id(), mail.id(), mail.mailbox(), mail.endsAt()));
        inOne(() -> stores.sharedMails().add(shared));
        return mail;
    }
}
