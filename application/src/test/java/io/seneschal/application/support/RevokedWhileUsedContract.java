package io.seneschal.application.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.application.UseCases;
import io.seneschal.application.audit.AuditTrail.RecordedEvent;
import io.seneschal.application.mailbox.CreatingMailboxes.NewMailbox;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.support.GrantingSupport.Wish;
import io.seneschal.application.support.SharingMails.NewSharedMail;
import io.seneschal.application.support.SupportUses.OpenedAccess;
import io.seneschal.application.support.UsingSupport.NewAccess;
import io.seneschal.application.support.UsingSupport.OpenAccess;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.support.GrantLength;
import io.seneschal.domain.support.GrantScope;
import io.seneschal.domain.support.MessageReference;
import io.seneschal.domain.support.SupportGrant;
import io.seneschal.domain.support.SupportRefusal.GrantExpired;
import io.seneschal.domain.support.SupportRefusal.GrantRevoked;
import io.seneschal.domain.support.SupportRefusal.NotGranted;
import io.seneschal.domain.support.SupportRefusal.NotYourTicket;
import io.seneschal.domain.support.Ticket;
import io.seneschal.testing.MovableClock;
import io.seneschal.testing.Rule;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Of {@link SupportGrants} and {@link SupportUses} together: one process revokes what another one uses. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class RevokedWhileUsedContract extends SupportContract {

    private static final int ROUNDS = 40;
    private static final InetAddress DESK = InetAddress.getLoopbackAddress();
    private static final String GIVEN = "support-grant.given";
    private static final String ALLOWED = "support-use.allowed";
    private static final String DENIED = "support-use.denied";
    private static final String UNASSIGNED = "ticket.agent-unassigned";
    private static final String REVOKED = "support-grant.revoked";

    @Nullable
    private UUID lastRead;

    @Test
    @Rule({"SUP-5", "SUP-8", "SUP-9"})
    void no_use_is_on_record_behind_the_revocation() throws Exception {
        var here = UseCases.of(stores, instruments());
        var there = UseCases.of(another(), instruments());
        var giver = new Actor.Person(ada.id());
        var organisation = organisation(ada);
        product(organisation, "drive", "Files");
        var ticket = assigned(ticket(ada), anna).id();
        var wish = new NewAccess(ticket, ada.id(), ContentType.DRIVE, organisation, null);
        news();

        for (var round = 0; round < ROUNDS; round++) {
            var grant = here.grantingSupport().renew(giver, ContentType.DRIVE, Wish.USUAL);
            var ended = atTheSameInstant(() -> there.usingSupport().open(anna, wish, DESK), () -> {
                here.grantingSupport().revoke(giver, ContentType.DRIVE, SeenVersion.ANY);
                return grant;
            });

            assertThat(ended.get(1).get()).isEqualTo(grant);
            var used = ended.get(0).state() == Future.State.SUCCESS;
            assertThat(newsOf(grant)).isEqualTo(used ? List.of(GIVEN, ALLOWED, REVOKED) : List.of(GIVEN, REVOKED));
            if (used) {
                assertNothingIsOpenBy((OpenAccess) ended.get(0).get(), there);
            } else {
                assertThat(ended.get(0).exceptionNow()).isInstanceOf(GrantRevoked.class);
            }
        }
    }

    @Test
    @Rule({"SUP-8", "SUP-9"})
    void no_use_is_on_record_behind_the_end_of_the_agents_work_on_the_ticket() throws Exception {
        var here = UseCases.of(stores, instruments());
        var there = UseCases.of(another(), instruments());
        var organisation = organisation(ada);
        product(organisation, "drive", "Files");
        here.grantingSupport().give(new Actor.Person(ada.id()), ContentType.DRIVE, Wish.USUAL, SeenVersion.ANY);
        var ticket = ticket(ada).id();
        var wish = new NewAccess(ticket, ada.id(), ContentType.DRIVE, organisation, null);

        for (var round = 0; round < ROUNDS; round++) {
            here.handlingTickets().assign(CONSOLE, ticket, anna, SeenVersion.ANY);
            news();
            var ended = atTheSameInstant(() -> there.usingSupport().open(anna, wish, DESK), () -> {
                here.handlingTickets().unassign(CONSOLE, ticket, anna, SeenVersion.ANY);
                return ticket;
            });

            assertThat(ended.get(1).get()).isEqualTo(ticket);
            var used = ended.get(0).state() == Future.State.SUCCESS;
            assertThat(newsOf("ticket", ticket))
                    .isEqualTo(used ? List.of(ALLOWED, UNASSIGNED) : List.of(UNASSIGNED, DENIED));
            if (!used) {
                assertThat(ended.get(0).exceptionNow()).isInstanceOf(NotYourTicket.class);
            }
        }
    }

    @Test
    @Rule({"SUP-7", "MEM-7"})
    void a_grant_that_is_given_while_its_giver_is_removed_does_not_outlive_the_membership() throws Exception {
        var here = UseCases.of(stores, instruments());
        var there = UseCases.of(another(), instruments());
        var organisation = organisation(ada);
        var wish = new Wish(GrantLength.LONGEST, new GrantScope(Set.of(organisation), Set.of()));

        for (var round = 0; round < ROUNDS; round++) {
            var ben = member(organisation, Role.COLLABORATOR, "ben").id();
            var ended = atTheSameInstant(
                    () -> there.grantingSupport().give(new Actor.Person(ben), ContentType.DRIVE, wish, SeenVersion.ANY),
                    () -> {
                        here.removingMembers().remove(new Actor.Person(ada.id()), organisation, ben, SeenVersion.ANY);
                        return ben;
                    });

            assertThat(ended.get(1).get()).isEqualTo(ben);
            assertThat(stores.supportGrants().newest(ben, ContentType.DRIVE))
                    .matches(grant -> grant.stream().noneMatch(it -> it.isOpenFor(organisation, clock.instant())));
        }
    }

    @Test
    @Rule({"SUP-11", "MEM-7"})
    void a_mail_that_is_shared_while_its_giver_is_removed_does_not_outlive_the_membership() throws Exception {
        var here = UseCases.of(stores, instruments());
        var there = UseCases.of(another(), instruments());
        var organisation = organisation(ada);
        var service = product(organisation, "mail-service", "Mail").id();
        var mailbox = here.creatingMailboxes()
                .create(CONSOLE, organisation, new NewMailbox(login("post"), service, false))
                .mailbox()
                .id();
        var wish =
                new NewSharedMail(organisation, mailbox, new MessageReference("<1@example.org>"), GrantLength.LONGEST);

        for (var round = 0; round < ROUNDS; round++) {
            var ben = member(organisation, Role.ADMINISTRATOR, "ben");
            var ticket = ticket(ben).id();
            var ended =
                    atTheSameInstant(() -> there.sharingMails().share(new Actor.Person(ben.id()), ticket, wish), () -> {
                        here.removingMembers()
                                .remove(new Actor.Person(ada.id()), organisation, ben.id(), SeenVersion.ANY);
                        return ben;
                    });

            assertThat(ended.get(1).get()).isEqualTo(ben);
            assertThat(stores.sharedMails().page(ticket, PageRequest.FIRST).items())
                    .noneMatch(mail -> mail.isOpenAt(clock.instant()));
        }
    }

    @Test
    @Rule({"SUP-4", "SUP-5", "SUP-10"})
    void a_process_whose_clock_is_ahead_closes_early_for_itself_and_on_revocation_for_all() {
        var giver = new Actor.Person(ada.id());
        var organisation = organisation(ada);
        product(organisation, "drive", "Files");
        var wish = new NewAccess(assigned(ticket(ada), anna).id(), ada.id(), ContentType.DRIVE, organisation, null);
        var ahead = new MovableClock(clock.instant().plusSeconds(1).toString());
        var here = UseCases.of(stores, instruments());
        var there = UseCases.of(another(), instruments(ahead));

        here.grantingSupport().give(giver, ContentType.DRIVE, Wish.USUAL, SeenVersion.ANY);
        for (var clocks : List.of(clock, ahead)) {
            clocks.pass(GrantLength.LONGEST.toDuration().minusSeconds(1));
        }

        assertThatExceptionOfType(GrantExpired.class)
                .isThrownBy(() -> there.usingSupport().open(anna, wish, DESK));
        var access = here.usingSupport().open(anna, wish, DESK);
        there.grantingSupport().revoke(giver, ContentType.DRIVE, SeenVersion.ANY);
        assertThatExceptionOfType(GrantExpired.class)
                .isThrownBy(() -> here.usingSupport().open(anna, wish, DESK));
        assertThatExceptionOfType(GrantExpired.class)
                .isThrownBy(() -> here.usingSupport().check(anna, access.use().id(), null, DESK));
    }

    @Test
    @Rule({"SUP-4", "SUP-5"})
    void a_grant_is_open_where_the_clock_is_behind_once_it_was_given_there_too() {
        var giver = new Actor.Person(ada.id());
        var organisation = organisation(ada);
        product(organisation, "drive", "Files");
        var wish = new NewAccess(assigned(ticket(ada), anna).id(), ada.id(), ContentType.DRIVE, organisation, null);
        var behind = new MovableClock(clock.instant().minusMillis(1).toString());
        var here = UseCases.of(stores, instruments());
        var there = UseCases.of(another(), instruments(behind));

        here.grantingSupport().give(giver, ContentType.DRIVE, Wish.USUAL, SeenVersion.ANY);

        assertThatExceptionOfType(NotGranted.class)
                .isThrownBy(() -> there.usingSupport().open(anna, wish, DESK));
        behind.pass(Duration.ofMillis(1));
        assertThat(there.usingSupport().open(anna, wish, DESK).use().reason()).isNull();
        behind.pass(Duration.ofHours(-1));
        there.grantingSupport().revoke(giver, ContentType.DRIVE, SeenVersion.ANY);
        assertThatExceptionOfType(GrantRevoked.class)
                .isThrownBy(() -> here.usingSupport().open(anna, wish, DESK));
    }

    @Test
    @Rule("SUP-8")
    void an_access_is_found_with_its_grant_and_its_ticket_as_they_are_now() {
        var here = UseCases.of(stores, instruments());
        var organisation = organisation(ada);
        product(organisation, "drive", "Files");
        var ticket = assigned(ticket(ada), anna).id();
        var wish = new NewAccess(ticket, ada.id(), ContentType.DRIVE, organisation, null);
        here.grantingSupport().give(new Actor.Person(ada.id()), ContentType.DRIVE, Wish.USUAL, SeenVersion.ANY);
        var access = here.usingSupport().open(anna, wish, DESK).use();

        here.handlingTickets().turn(CONSOLE, ticket, state -> Ticket.State.CLOSED, SeenVersion.ANY);
        here.grantingSupport().revoke(new Actor.Person(ada.id()), ContentType.DRIVE, SeenVersion.ANY);

        assertThat(stores.supportUses().access(anna, access.id()))
                .isEqualTo(new OpenedAccess(
                        access,
                        stores.supportGrants().newest(ada.id(), ContentType.DRIVE),
                        stores.tickets().find(ticket)));
    }

    private void assertNothingIsOpenBy(OpenAccess access, UseCases there) {
        assertThatExceptionOfType(GrantRevoked.class)
                .isThrownBy(() -> there.usingSupport().check(anna, access.use().id(), null, DESK));
    }

    /** What the trail tells of a grant since it was read last, in the order in which it came true. */
    private List<String> newsOf(SupportGrant grant) {
        return newsOf("grant", grant.id());
    }

    private List<String> newsOf(String kind, Object thing) {
        return news().stream()
                .filter(event -> thing.toString().equals(event.data().get(kind)))
                .map(RecordedEvent::type)
                .toList();
    }

    private List<RecordedEvent> news() {
        var news = new ArrayList<RecordedEvent>();
        while (true) {
            var page = stores.auditTrail().all(new PageRequest(lastRead, PageRequest.LARGEST));
            news.addAll(page.items());
            if (!page.items().isEmpty()) {
                lastRead = page.items().getLast().id();
            }
            if (page.next() == null) {
                return news;
            }
        }
    }
}
