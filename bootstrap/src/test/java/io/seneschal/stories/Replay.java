package io.seneschal.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.application.Stores;
import io.seneschal.application.audit.AuditTrail.RecordedEvent;
import io.seneschal.application.organisation.MemberViews.Filter;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.organisation.Membership.State;
import io.seneschal.domain.organisation.OrganisationRefusal.UnknownOrganisation;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.OrganisationId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Hears the audit trail from the beginning and knows from it alone who is where and as what. It objects when an
 * organisation is headless, and, if it is strict, when somebody did what the table of rights does not give them. The
 * table is spelled out here once more: this is no copy of the domain's reasoning but a check on it.
 */
final class Replay {

    /** A member as the trail tells of them. */
    private record Seat(Role role, State state) {

        boolean manages() {
            return state == State.ACTIVE && (role == Role.LEGAL_RESPONSIBLE || role == Role.ADMINISTRATOR);
        }

        boolean answers() {
            return state == State.ACTIVE && role == Role.LEGAL_RESPONSIBLE;
        }
    }

    private static final class House {
        final Map<String, Seat> seats = new HashMap<>();
        final Set<String> responsibles = new HashSet<>();
        final Map<String, Role> admitted = new HashMap<>();
        final Map<String, Role> offered = new HashMap<>();

        @Nullable
        String broken;
    }

    private final boolean strict;
    private final Map<OrganisationId, House> houses = new HashMap<>();
    /** Those that were deleted since it was last seen that they are gone. */
    private final Set<OrganisationId> deleted = new HashSet<>();

    private @Nullable UUID heard;

    Replay(boolean strict) {
        this.strict = strict;
    }

    /** Hears what has been added to the trail since the last time, and says how much that was. */
    int hearNews(Stores stores) {
        var count = 0;
        while (true) {
            var page = stores.auditTrail().all(new PageRequest(heard, PageRequest.LARGEST));
            page.items().forEach(this::hear);
            count += page.items().size();
            if (page.next() == null) {
                return count;
            }
        }
    }

    /** What the trail tells is what is there. */
    void agreesWith(Stores stores) {
        houses.forEach((organisation, house) -> {
            var seats = new HashMap<String, Seat>();
            stores.memberViews()
                    .page(organisation, Filter.NONE, PageRequest.FIRST)
                    .items()
                    .forEach(member -> seats.put(
                            member.user().toString(), new Seat(member.terms().role(), member.state())));
            assertThat(seats).isEqualTo(house.seats);

            var answering = new HashSet<String>();
            seats.forEach((user, seat) -> {
                if (seat.answers()) {
                    answering.add(user);
                }
            });
            assertThat(answering).isNotEmpty().isEqualTo(house.responsibles);
            assertThat(stores.organisations().get(organisation).legalResponsibles())
                    .extracting(Object::toString)
                    .containsExactlyInAnyOrderElementsOf(answering);
        });
        deleted.forEach(
                organisation -> assertThatThrownBy(() -> stores.organisations().get(organisation))
                        .isInstanceOf(UnknownOrganisation.class));
        deleted.clear();
    }

    private void hear(RecordedEvent event) {
        heard = event.id();
        if (event.organisation() == null) {
            return;
        }
        var house = houses.computeIfAbsent(event.organisation(), unheard -> new House());
        var user = String.valueOf(event.data().get("user"));
        switch (event.type()) {
            case "organisation.founded" ->
                house.admitted.put(String.valueOf(event.data().get("founder")), Role.LEGAL_RESPONSIBLE);
            case "organisation.legal-responsible-appointed" -> house.responsibles.add(user);
            case "organisation.legal-responsible-released" -> {
                house.responsibles.remove(user);
                assertThat(house.responsibles).as("who answers after " + event).isNotEmpty();
            }
            case "organisation.glass-broken" -> {
                require("operator".equals(event.actorKind()), event);
                house.broken = user;
                house.admitted.put(user, Role.LEGAL_RESPONSIBLE);
            }
            case "organisation.deleted" -> {
                houses.remove(event.organisation());
                deleted.add(event.organisation());
            }
            case "invitation.sent", "invitation.offer-changed" -> {
                require(mayOffer(house, event, role(event, "role")), event);
                house.offered.put(String.valueOf(event.data().get("invitation")), role(event, "role"));
            }
            case "invitation.resent", "invitation.cancelled" ->
                require(mayOffer(house, event, offered(house, event)), event);
            case "invitation.accepted" -> house.admitted.put(user, offered(house, event));
            case "membership.member-joined" -> {
                assertThat(house.admitted.remove(user))
                        .as("offered for " + event)
                        .isEqualTo(role(event, "role"));
                house.seats.put(user, new Seat(role(event, "role"), State.ACTIVE));
            }
            case "membership.role-changed" -> changeRole(house, event, user);
            case "membership.member-suspended" -> stand(house, event, user, State.SUSPENDED);
            case "membership.member-reinstated" -> stand(house, event, user, State.ACTIVE);
            case "membership.billing-right-changed" -> require(mayTouch(house, event, user), event);
            case "membership.membership-ended" -> end(house, event, user);
            default -> {
                // details, contact preferences and links that lapse or are declined give nobody a right
            }
        }
    }

    private void changeRole(House house, RecordedEvent event, String user) {
        var to = role(event, "to");
        assertThat(house.seats.get(user).role()).isEqualTo(role(event, "from"));
        if (!user.equals(house.broken)) {
            require(mayTouch(house, event, user), event);
            require(to != Role.LEGAL_RESPONSIBLE || answers(house, event), event);
            require(!user.equals(event.actorId()) || !to.isHigherThan(role(event, "from")), event);
        }
        house.seats.computeIfPresent(user, (same, seat) -> new Seat(to, seat.state()));
    }

    private void stand(House house, RecordedEvent event, String user, State state) {
        require(user.equals(house.broken) || mayTouch(house, event, user), event);
        house.seats.computeIfPresent(user, (same, seat) -> new Seat(seat.role(), state));
    }

    private void end(House house, RecordedEvent event, String user) {
        var byThemselves = user.equals(event.actorId());
        require(
                switch (String.valueOf(event.data().get("ending"))) {
                    case "left" -> byThemselves;
                    case "removed" -> !byThemselves && mayTouch(house, event, user);
                    case "account_closed" -> byThemselves || isOperator(event);
                    case "organisation_deleted" -> isOperator(event) || answers(house, event);
                    default -> false;
                },
                event);
        house.seats.remove(user);
    }

    private static boolean mayOffer(House house, RecordedEvent event, Role role) {
        return role == Role.LEGAL_RESPONSIBLE ? answers(house, event) : isOperator(event) || manages(house, event);
    }

    private static boolean mayTouch(House house, RecordedEvent event, String user) {
        var ofLegalResponsible = house.seats.get(user).role() == Role.LEGAL_RESPONSIBLE;
        return isOperator(event) || (ofLegalResponsible ? answers(house, event) : manages(house, event));
    }

    private static boolean manages(House house, RecordedEvent event) {
        var actor = house.seats.get(event.actorId());
        return actor != null && actor.manages();
    }

    private static boolean answers(House house, RecordedEvent event) {
        var actor = house.seats.get(event.actorId());
        return actor != null && actor.answers();
    }

    private static boolean isOperator(RecordedEvent event) {
        return event.actorKind().equals("operator");
    }

    private static Role offered(House house, RecordedEvent event) {
        return house.offered.get(String.valueOf(event.data().get("invitation")));
    }

    private static Role role(RecordedEvent event, String fact) {
        return Coded.of(Role.class, String.valueOf(event.data().get(fact)));
    }

    private void require(boolean isInTheTable, RecordedEvent event) {
        if (strict) {
            assertThat(isInTheTable)
                    .as("%s may not do this: %s", event.actorId(), event)
                    .isTrue();
        }
    }
}
