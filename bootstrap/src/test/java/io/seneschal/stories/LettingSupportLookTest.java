package io.seneschal.stories;

import static io.seneschal.stories.Town.OPERATOR;
import static io.seneschal.stories.Town.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.application.notice.Message;
import io.seneschal.application.notice.Postman.Delivery;
import io.seneschal.application.notice.SendingNotices.Step;
import io.seneschal.application.product.OpeningProducts.NewProduct;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.support.GrantingSupport.Wish;
import io.seneschal.application.support.SupportGrantEnder;
import io.seneschal.application.support.SupportLetters;
import io.seneschal.application.support.SupportUseMailer;
import io.seneschal.application.support.UsingSupport.NewAccess;
import io.seneschal.application.support.UsingSupport.OpenAccess;
import io.seneschal.domain.organisation.MemberWish;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.GrantLength;
import io.seneschal.domain.support.GrantScope;
import io.seneschal.domain.support.SupportGrant;
import io.seneschal.domain.support.SupportGrant.Standing;
import io.seneschal.domain.support.SupportRefusal.AccessOver;
import io.seneschal.domain.support.SupportRefusal.GrantExpired;
import io.seneschal.domain.support.SupportRefusal.GrantRevoked;
import io.seneschal.domain.support.SupportRefusal.NotGranted;
import io.seneschal.domain.support.SupportRefusal.NotYourTicket;
import io.seneschal.domain.support.SupportRefusal.OutOfReach;
import io.seneschal.domain.support.SupportRefusal.OutsideNetwork;
import io.seneschal.domain.support.Ticket;
import io.seneschal.domain.support.TicketId;
import io.seneschal.domain.support.TicketSubject;
import io.seneschal.domain.support.TicketText;
import io.seneschal.testing.Rule;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Eve lets support look into her files, and what closes that again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LettingSupportLookTest {

    static final Actor.Agent ANNA = new Actor.Agent(new EmailAddress("anna@support.example"));
    static final InetAddress DESK = InetAddress.getLoopbackAddress();
    static final Duration WEEK = Duration.ofHours(168);
    static final Duration ONE_STEP = Duration.ofMillis(1);

    final Town town = Town.inMemory();
    final UserId ada;
    final OrganisationId club;
    final UserId eve;
    final ProductId files;
    final TicketId ticket;

    LettingSupportLookTest() {
        var founder = town.arrivesWithCompany("Ada", "Club");
        ada = founder.user().id();
        club = founder.organisation().id();
        eve = town.takesIn(ada, club, "Eve", Role.ADMINISTRATOR);
        files = town.can
                .openingProducts()
                .open(
                        OPERATOR,
                        club,
                        new NewProduct("drive", new ProductName("Files"), LocalDate.parse("2026-12-31"), new Term(12)))
                .id();
        ticket = asks(eve);
    }

    @Test
    @Rule({"SUP-4", "SUP-8"})
    void until_the_last_millisecond_of_the_week_and_not_one_longer() {
        gives();

        town.clock.pass(WEEK.minus(ONE_STEP));
        var access = looks();
        assertThat(access.use().until()).isEqualTo(town.clock.instant().plus(ONE_STEP));

        town.clock.pass(ONE_STEP);
        assertThatExceptionOfType(AccessOver.class).isThrownBy(() -> looksAgain(access));
        assertThatExceptionOfType(GrantExpired.class).isThrownBy(this::looks);
    }

    @Test
    @Rule({"SUP-5", "SUP-10"})
    void until_she_says_no() {
        gives();
        var access = looks();

        town.can.grantingSupport().revoke(as(eve), ContentType.DRIVE, SeenVersion.ANY);

        assertThatExceptionOfType(GrantRevoked.class).isThrownBy(() -> looksAgain(access));
        assertThatExceptionOfType(GrantRevoked.class).isThrownBy(this::looks);
    }

    @Test
    @Rule("SUP-13")
    void until_an_operator_takes_it_back_who_could_not_have_given_it() {
        var grant = gives();
        var access = looks();

        var revoked = town.can.revokingSupport().revoke(OPERATOR, grant.id(), SeenVersion.ANY);

        assertThat(revoked.standingAt(town.clock.instant())).isEqualTo(Standing.REVOKED);
        assertThatExceptionOfType(GrantRevoked.class).isThrownBy(() -> looksAgain(access));
        assertThat(town.can
                        .readingSupport()
                        .grantsOf(OPERATOR, eve, PageRequest.FIRST)
                        .items())
                .hasSize(1);
    }

    @Test
    @Rule({"SUP-7", "MEM-7"})
    void until_she_leaves_and_not_even_when_she_comes_back() {
        gives();
        var access = looks();

        town.removes(ada, club, eve);
        assertThatExceptionOfType(GrantRevoked.class).isThrownBy(() -> looksAgain(access));
        town.joins(eve, ada, club, "Eve", Role.ADMINISTRATOR);

        assertThatExceptionOfType(GrantRevoked.class).isThrownBy(() -> looksAgain(access));
        assertThatExceptionOfType(GrantRevoked.class).isThrownBy(this::looks);
    }

    @Test
    @Rule({"SUP-7", "MEM-7"})
    void elsewhere_still_when_she_leaves_one_of_two() {
        gives();
        var firm = town.arrivesWithCompany("Tom", "Firm");
        town.joins(eve, firm.user().id(), firm.organisation().id(), "Eve", Role.ADMINISTRATOR);

        town.removes(ada, club, eve);
        town.joins(eve, ada, club, "Eve", Role.ADMINISTRATOR);

        assertThatExceptionOfType(OutOfReach.class).isThrownBy(this::looks);
        assertThat(town.can.readingSupport().switches(as(eve)).get(1).open()).isPresent();
    }

    @Test
    @Rule("SUP-7")
    void no_more_than_she_sees_herself() {
        gives();
        var access = looks();

        town.changes(ada, club, eve, MemberWish.role(Role.COLLABORATOR));

        assertThatExceptionOfType(OutOfReach.class).isThrownBy(() -> looksAgain(access));
        town.changes(ada, club, eve, MemberWish.role(Role.ADMINISTRATOR));
        assertThatCode(() -> looksAgain(access)).doesNotThrowAnyException();
    }

    @Test
    @Rule("SUP-8")
    void nobody_but_who_handles_her_ticket() {
        gives();
        var access = looks();

        town.can.handlingTickets().unassign(OPERATOR, ticket, ANNA, SeenVersion.ANY);

        assertThatExceptionOfType(NotYourTicket.class).isThrownBy(() -> looksAgain(access));
        assertThatExceptionOfType(NotYourTicket.class).isThrownBy(this::looks);
    }

    @Test
    @Rule("SUP-8")
    void nobody_for_a_ticket_that_is_closed_or_another_customers() {
        gives();
        var adas = asks(ada);
        assertThatExceptionOfType(NotYourTicket.class)
                .isThrownBy(() -> town.can
                        .usingSupport()
                        .open(ANNA, new NewAccess(adas, eve, ContentType.DRIVE, club, null), DESK));

        town.can.handlingTickets().turn(as(eve), ticket, state -> Ticket.State.CLOSED, SeenVersion.ANY);

        assertThatExceptionOfType(NotYourTicket.class).isThrownBy(this::looks);
    }

    @Test
    @Rule("SUP-8")
    void nobody_from_elsewhere() throws UnknownHostException {
        gives();
        var access = looks();
        var home = InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1});

        assertThatExceptionOfType(OutsideNetwork.class)
                .isThrownBy(() -> town.can.usingSupport().open(ANNA, wish(), home));
        assertThatExceptionOfType(OutsideNetwork.class)
                .isThrownBy(
                        () -> town.can.usingSupport().check(ANNA, access.use().id(), null, home));
    }

    @Test
    @Rule("SUP-9")
    void and_reads_the_next_day_who_did_and_who_was_refused() {
        gives();
        looks();
        looks();
        town.can.handlingTickets().unassign(OPERATOR, ticket, ANNA, SeenVersion.ANY);
        assertThatExceptionOfType(NotYourTicket.class).isThrownBy(this::looks);
        var sent = new ArrayList<Message>();
        var mailer = new SupportUseMailer(
                town.stores.supportDigests(),
                town.stores.supportUses(),
                new SupportLetters(town.stores.users()),
                message -> {
                    sent.add(message);
                    return Delivery.ACCEPTED;
                },
                town.clock);

        assertThat(mailer.mailNext()).isEqualTo(Step.NOTHING_DUE);
        town.clock.pass(Duration.ofHours(12).plusMinutes(10).minusMillis(1));
        assertThat(mailer.mailNext()).isEqualTo(Step.NOTHING_DUE);
        town.clock.pass(Duration.ofMillis(1));

        assertThat(mailer.mailNext()).isEqualTo(Step.SENT);
        assertThat(mailer.mailNext()).isEqualTo(Step.NOTHING_DUE);
        assertThat(sent).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo(Town.addressOf("Eve"));
            assertThat(mail.language()).isEqualTo(Language.FR);
            assertThat(mail.text()).contains(ANNA.address().text(), ": 2 ×", ": 1 ×", "2026-03-01");
            assertThat(mail.text()).doesNotContain("{", "support-use.");
        });
    }

    @Test
    @Rule("SUP-4")
    void while_nothing_runs_that_would_end_it_and_the_trail_tells_it_later() {
        var grant = gives();
        town.clock.pass(WEEK.plusHours(5));
        assertThatExceptionOfType(GrantExpired.class).isThrownBy(this::looks);
        var ender = new SupportGrantEnder(town.stores.supportGrants(), town.stores.transactions(), town.clock);

        assertThat(ender.tellNext()).isEqualTo(SupportGrantEnder.Step.TOLD);
        assertThat(ender.tellNext()).isEqualTo(SupportGrantEnder.Step.NOTHING_DUE);

        assertThat(town.wholeTrail()).last().satisfies(event -> {
            assertThat(event.type()).isEqualTo("support-grant.expired");
            assertThat(event.actorKind()).isEqualTo("clock");
            assertThat(event.data()).containsEntry("grant", grant.id().toString());
        });
    }

    @Test
    @Rule("SUP-3")
    void into_nothing_else() {
        gives();

        for (var other : Set.of(ContentType.MAIL, ContentType.CHAT)) {
            assertThatExceptionOfType(NotGranted.class)
                    .isThrownBy(() ->
                            town.can.usingSupport().open(ANNA, new NewAccess(ticket, eve, other, club, null), DESK));
        }
    }

    private SupportGrant gives() {
        return town.can
                .grantingSupport()
                .give(
                        as(eve),
                        ContentType.DRIVE,
                        new Wish(GrantLength.LONGEST, GrantScope.EVERYTHING),
                        SeenVersion.ANY);
    }

    private OpenAccess looks() {
        return town.can.usingSupport().open(ANNA, wish(), DESK);
    }

    private OpenAccess looksAgain(OpenAccess access) {
        return town.can.usingSupport().check(ANNA, access.use().id(), files.value(), DESK);
    }

    private NewAccess wish() {
        return new NewAccess(ticket, eve, ContentType.DRIVE, club, null);
    }

    private TicketId asks(UserId customer) {
        var question = new Ticket.Question(
                new TicketSubject("Folders vanish"), new TicketText("Since noon."), Language.FR, null);
        var opened = town.can.openingTickets().open(as(customer), question).id();
        town.can.handlingTickets().assign(OPERATOR, opened, ANNA, SeenVersion.ANY);
        return opened;
    }
}
