package io.seneschal.stories;

import static io.seneschal.stories.EnginesWithSite.details;
import static io.seneschal.stories.EnginesWithSite.whole;
import static io.seneschal.stories.Town.OPERATOR;
import static io.seneschal.stories.Town.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.application.access.GrantingAccesses.Given;
import io.seneschal.application.product.OpeningProducts.NewProduct;
import io.seneschal.application.support.GrantingSupport.Wish;
import io.seneschal.application.support.UsingSupport.NewAccess;
import io.seneschal.application.team.FormingTeams.NewTeam;
import io.seneschal.application.team.FormingTeams.TeamAccess;
import io.seneschal.domain.access.Right;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.product.ProductWish;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.GrantLength;
import io.seneschal.domain.support.GrantScope;
import io.seneschal.domain.support.SupportRefusal;
import io.seneschal.domain.support.SupportUse;
import io.seneschal.domain.support.Ticket;
import io.seneschal.domain.support.TicketId;
import io.seneschal.domain.support.TicketSubject;
import io.seneschal.domain.support.TicketText;
import io.seneschal.testing.Rule;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/**
 * Whatever happens, and in whatever order: support sees something exactly while each condition holds, as this test
 * recomputes from facts it keeps itself; and leave to see one type of content never opens another.
 */
@Rule({"SUP-2", "SUP-3", "SUP-4", "SUP-5", "SUP-6", "SUP-7", "SUP-8", "MEM-7"})
class SupportProperties {

    static final Actor.Agent ANNA = new Actor.Agent(new EmailAddress("anna@support.example"));
    static final InetAddress DESK = InetAddress.getLoopbackAddress();

    final Town town = Town.inMemory();
    final UserId ada;
    final OrganisationId club;
    final UserId eve;
    final ProductId mail;
    final ProductId drive;
    final ProductId chat;
    final TeamId crew;
    final TicketId ticket;

    /** What is true, as far as the deeds that were done say so. */
    boolean isMember = true;

    boolean isInCrew;
    boolean isBlocked;
    boolean isAssigned;
    boolean isClosed;
    final Map<ContentType, Leave> leaves = new EnumMap<>(ContentType.class);
    final Map<ContentType, Look> looks = new EnumMap<>(ContentType.class);

    SupportProperties() {
        var founder = town.arrivesWithCompany("Ada", "Club");
        ada = founder.user().id();
        club = founder.organisation().id();
        eve = town.takesIn(ada, club, "Eve", Role.COLLABORATOR);
        mail = rents("mail-service");
        drive = rents("drive");
        chat = rents("chat");
        var reading = new TeamAccess(mail, null, new Given(Set.of(Right.READ_MAIL), null));
        crew = town.can
                .formingTeams()
                .form(
                        as(ada),
                        club,
                        new NewTeam(details("Crew"), List.of(), List.of(reading, whole(drive), whole(chat))))
                .id();
        var question = new Ticket.Question(
                new TicketSubject("Folders vanish"), new TicketText("Since noon."), Language.FR, null);
        ticket = town.can.openingTickets().open(as(eve), question).id();
    }

    private ProductId rents(String type) {
        var rented = new NewProduct(
                type, new ProductName(type), LocalDate.parse("2099-12-31"), new Term(type.equals("chat") ? 1 : 12));
        return town.can.openingProducts().open(OPERATOR, club, rented).id();
    }

    enum Deed {
        GIVES,
        GIVES_FOR_AN_HOUR,
        RENEWS,
        REVOKES,
        LEAVES_OR_COMES_BACK,
        JOINS_OR_LEAVES_THE_CREW,
        DRIVE_IS_BLOCKED_OR_UNBLOCKED,
        TICKET_IS_ASSIGNED_OR_TAKEN_AWAY,
        TICKET_IS_CLOSED_OR_OPENED_AGAIN,
        MINUTES_PASS,
        AN_HOUR_PASSES,
        DAYS_PASS
    }

    record Step(Deed deed, ContentType about) {}

    /** A grant as this test sees it. */
    static final class Leave {

        final Instant end;
        boolean isTakenBack;

        Leave(Instant end) {
            this.end = end;
        }

        boolean isOpenAt(Instant now) {
            return !isTakenBack && now.isBefore(end);
        }
    }

    /** An access that was opened. */
    record Look(SupportUse use, Leave leave, Instant end) {}

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void support_sees_something_exactly_while_each_condition_holds(
            @ForAll @Size(max = 40) List<Deed> deeds, @ForAll @Size(min = 40, max = 40) List<ContentType> about) {
        become();
        for (var number = 0; number < deeds.size(); number++) {
            happens(new Step(deeds.get(number), about.get(number)));
            for (var type : ContentType.values()) {
                looksAgain(type);
                looks(type);
                looksElsewhere(type);
            }
        }
    }

    /** The usual state of affairs: so that most histories begin with something that can be lost. */
    private void become() {
        turnCrew();
        turnAssignment();
    }

    private void happens(Step step) {
        switch (step.deed()) {
            case GIVES -> gives(step.about(), GrantLength.LONGEST);
            case GIVES_FOR_AN_HOUR -> gives(step.about(), new GrantLength(1));
            case RENEWS -> renews(step.about());
            case REVOKES -> revokes(step.about());
            case LEAVES_OR_COMES_BACK -> turnMembership();
            case JOINS_OR_LEAVES_THE_CREW -> turnCrew();
            case DRIVE_IS_BLOCKED_OR_UNBLOCKED -> turnDrive();
            case TICKET_IS_ASSIGNED_OR_TAKEN_AWAY -> turnAssignment();
            case TICKET_IS_CLOSED_OR_OPENED_AGAIN -> turnTicket();
            case MINUTES_PASS -> town.clock.pass(Duration.ofMinutes(7));
            case AN_HOUR_PASSES -> town.clock.pass(Duration.ofHours(1));
            case DAYS_PASS -> town.clock.pass(Duration.ofDays(3));
        }
    }

    private void gives(ContentType type, GrantLength length) {
        town.can.grantingSupport().give(as(eve), type, new Wish(length, GrantScope.EVERYTHING), SeenVersion.ANY);
        if (leave(type).isEmpty()) {
            leaves.put(type, new Leave(now().plus(Duration.ofHours(length.hours()))));
        }
    }

    private void renews(ContentType type) {
        town.can.grantingSupport().renew(as(eve), type, Wish.USUAL);
        leave(type).ifPresent(before -> before.isTakenBack = true);
        leaves.put(type, new Leave(now().plus(Duration.ofHours(168))));
    }

    private void revokes(ContentType type) {
        town.can.grantingSupport().revoke(as(eve), type, SeenVersion.ANY);
        leave(type).ifPresent(open -> open.isTakenBack = true);
    }

    private void turnMembership() {
        if (isMember) {
            town.removes(ada, club, eve);
            leaves.values().stream().filter(leave -> leave.isOpenAt(now())).forEach(leave -> leave.isTakenBack = true);
            isInCrew = false;
        } else {
            town.joins(eve, ada, club, "Eve", Role.COLLABORATOR);
        }
        isMember = !isMember;
    }

    private void turnCrew() {
        if (!isMember) {
            return;
        }
        if (isInCrew) {
            town.can.staffingTeams().remove(as(ada), club, crew, eve, SeenVersion.ANY);
        } else {
            town.can.staffingTeams().add(as(ada), club, crew, eve);
        }
        isInCrew = !isInCrew;
    }

    private void turnDrive() {
        isBlocked = !isBlocked;
        var wish = ProductWish.state(isBlocked ? Product.State.BLOCKED : Product.State.ACTIVE);
        town.can.changingProducts().change(OPERATOR, club, drive, wish, SeenVersion.ANY);
    }

    private void turnAssignment() {
        if (isAssigned) {
            town.can.handlingTickets().unassign(OPERATOR, ticket, ANNA, SeenVersion.ANY);
            isAssigned = false;
        } else if (!isClosed) {
            town.can.handlingTickets().assign(OPERATOR, ticket, ANNA, SeenVersion.ANY);
            isAssigned = true;
        }
    }

    private void turnTicket() {
        isClosed = !isClosed;
        var wished = isClosed ? Ticket.State.CLOSED : Ticket.State.OPEN;
        town.can.handlingTickets().turn(as(eve), ticket, state -> wished, SeenVersion.ANY);
    }

    private void looks(ContentType type) {
        var leave = leaves.get(type);
        var expected = leave != null && leave.isOpenAt(now()) && reaches(type);
        try {
            var wish = new NewAccess(ticket, eve, type, club, null);
            var use = town.can.usingSupport().open(ANNA, wish, DESK).use();
            assertThat(expected).as("%s was opened", type).isTrue();
            looks.put(type, new Look(use, leave, now().plus(Duration.ofMinutes(15))));
        } catch (SupportRefusal refusal) {
            assertThat(expected).as("%s was refused: %s", type, refusal.code()).isFalse();
        }
    }

    /** Leave to see one type of content never opens a product of another, by whichever name it is asked for. */
    private void looksElsewhere(ContentType type) {
        for (var other : ContentType.values()) {
            if (other != type) {
                var wish = new NewAccess(ticket, eve, type, club, product(other).value());
                assertThatExceptionOfType(SupportRefusal.class)
                        .as("%s by leave to see %s", other, type)
                        .isThrownBy(() -> town.can.usingSupport().open(ANNA, wish, DESK));
            }
        }
    }

    private ProductId product(ContentType type) {
        return switch (type) {
            case MAIL -> mail;
            case DRIVE -> drive;
            case CHAT -> chat;
        };
    }

    private void looksAgain(ContentType type) {
        var look = looks.get(type);
        if (look == null) {
            return;
        }
        var expected = now().isBefore(look.end()) && look.leave().isOpenAt(now()) && reaches(type);
        try {
            town.can.usingSupport().check(ANNA, look.use().id(), null, DESK);
            assertThat(expected).as("%s was seen again", type).isTrue();
        } catch (SupportRefusal refusal) {
            assertThat(expected).as("%s is over: %s", type, refusal.code()).isFalse();
        }
    }

    private boolean reaches(ContentType type) {
        var isUsable = type != ContentType.DRIVE || !isBlocked;
        return isUsable && isAssigned && !isClosed && isMember && isInCrew;
    }

    private Optional<Leave> leave(ContentType type) {
        return Optional.ofNullable(leaves.get(type)).filter(leave -> leave.isOpenAt(now()));
    }

    private Instant now() {
        return town.clock.instant();
    }
}
