package io.seneschal.stories;

import static io.seneschal.stories.Town.OPERATOR;
import static io.seneschal.stories.Town.VISITOR;
import static io.seneschal.stories.Town.as;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.seneschal.application.organisation.InvitingMembers.SentInvitation;
import io.seneschal.domain.organisation.InvitationId;
import io.seneschal.domain.organisation.MemberWish;
import io.seneschal.domain.organisation.Membership.State;
import io.seneschal.domain.organisation.OrganisationDetails;
import io.seneschal.domain.organisation.OrganisationKind;
import io.seneschal.domain.organisation.OrganisationName;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.Refusal;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.user.UserRefusal.UnknownUser;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;

/** Five people, an operator and a few organisations in which they try everything that comes to mind, allowed or not. */
final class Crowd {

    /** What several crowds in one town share: who is who at present, and where. */
    static final class Places {

        final AtomicReferenceArray<UserId> people = new AtomicReferenceArray<>(NAMES.size());
        final AtomicBoolean someoneIsMissing = new AtomicBoolean(true);
        final List<OrganisationId> organisations = new CopyOnWriteArrayList<>(List.of(new OrganisationId(NOWHERE)));

        Places() {
            for (var seat = 0; seat < NAMES.size(); seat++) {
                people.set(seat, new UserId(NOWHERE));
            }
        }
    }

    private static final List<String> NAMES = List.of("Ada", "Bob", "Eve", "Grace", "Tom");
    private static final UUID NOWHERE = new UUID(0, 0);
    private static final int ORGANISATIONS = 4;
    private static final String REASON = "The court of Geneva orders it";

    /** How often each door was tried, and with what outcome: {@code leaves: done}, {@code leaves: membership.last-organisation}. */
    final Map<String, Integer> outcomes = new TreeMap<>();

    private final Town town;
    private final Places places;
    private final Random dice;
    private final Deque<Link> links = new ArrayDeque<>();
    private final Map<String, Door> doors = new TreeMap<>();
    private String door = "";

    private record Link(OrganisationId organisation, InvitationId invitation, String secret) {}

    @FunctionalInterface
    private interface Door {
        void open(Actor actor, OrganisationId organisation, UserId somebody);
    }

    Crowd(Town town, Places places, long seed) {
        this.town = town;
        this.places = places;
        dice = new Random(seed);
        doors.put("founds", this::found);
        doors.put(
                "deletes",
                (actor, organisation, somebody) ->
                        town.can.changingOrganisations().delete(actor, organisation, SeenVersion.ANY));
        doors.put("invites", this::invite);
        doors.put("invites a legal responsible", this::invite);
        doors.put("imports", this::importRows);
        doors.put("sends again", this::resend);
        doors.put(
                "cancels",
                (actor, organisation, somebody) -> link(link -> town.can
                        .invitingMembers()
                        .cancel(actor, link.organisation(), link.invitation(), SeenVersion.ANY)));
        doors.put(
                "accepts",
                (actor, organisation, somebody) ->
                        link(link -> town.can.answeringInvitations().accept(actor, link.secret())));
        doors.put(
                "accepts as invited",
                (actor, organisation, somebody) ->
                        link(link -> town.can.answeringInvitations().accept(as(somebody), link.secret())));
        doors.put(
                "declines",
                (actor, organisation, somebody) ->
                        link(link -> town.can.answeringInvitations().decline(VISITOR, link.secret())));
        doors.put(
                "gives a role",
                (actor, organisation, somebody) ->
                        change(actor, organisation, somebody, MemberWish.role(any(Role.values()))));
        doors.put(
                "gives rights",
                (actor, organisation, somebody) -> change(
                        actor,
                        organisation,
                        somebody,
                        new MemberWish(null, dice.nextBoolean(), null, dice.nextBoolean(), dice.nextBoolean())));
        doors.put(
                "steps down",
                (actor, organisation, somebody) ->
                        change(as(somebody), organisation, somebody, MemberWish.role(any(Role.values()))));
        doors.put(
                "suspends",
                (actor, organisation, somebody) ->
                        change(actor, organisation, somebody, MemberWish.state(State.SUSPENDED)));
        doors.put(
                "reinstates",
                (actor, organisation, somebody) ->
                        change(actor, organisation, somebody, MemberWish.state(State.ACTIVE)));
        doors.put(
                "removes",
                (actor, organisation, somebody) ->
                        town.can.removingMembers().remove(actor, organisation, somebody, SeenVersion.ANY));
        doors.put("removes as planned", this::removeAsPlanned);
        doors.put("removes several", this::removeSeveral);
        doors.put(
                "leaves",
                (actor, organisation, somebody) -> town.can.removingMembers().leave(as(somebody), organisation));
        doors.put("closes the account", (actor, organisation, somebody) -> town.closesAccount(somebody));
        doors.put(
                "closes an account",
                (actor, organisation, somebody) -> town.can.closingAccounts().closeFor(OPERATOR, somebody));
        doors.put(
                "breaks the glass",
                (actor, organisation, somebody) ->
                        town.can.changingMembers().appointLegalResponsible(OPERATOR, organisation, somebody, REASON));
    }

    /**
     * Whoever is not in town, or no longer, arrives.
     *
     * @return whether somebody may have arrived
     */
    boolean gathers() {
        var someoneWasMissing = places.someoneIsMissing.getAndSet(false);
        for (var seat = 0; someoneWasMissing && seat < NAMES.size(); seat++) {
            if (!isThere(places.people.get(seat))) {
                arrive(seat);
            }
        }
        return someoneWasMissing;
    }

    /**
     * Tries one thing. Whatever is thrown that is no refusal is a defect and comes through.
     *
     * @return whether it was done
     */
    boolean triesSomething() {
        var name = any(doors.keySet().toArray(String[]::new));
        door = name;
        try {
            var actor = dice.nextInt(8) == 0 ? OPERATOR : as(somebody());
            doors.get(name).open(actor, organisation(), somebody());
            outcomes.merge(name + ": done", 1, Integer::sum);
            if (name.startsWith("closes")) {
                places.someoneIsMissing.set(true);
            }
            return true;
        } catch (Refusal refusal) {
            outcomes.merge(name + ": " + refusal.code(), 1, Integer::sum);
            return false;
        }
    }

    private UserId somebody() {
        return places.people.get(dice.nextInt(NAMES.size()));
    }

    private void arrive(int seat) {
        try {
            var link = dice.nextBoolean() ? links.peekFirst() : null;
            var arrived =
                    link == null ? town.arrives(NAMES.get(seat)) : town.arrivesInvited(NAMES.get(seat), link.secret());
            keep(arrived.organisation().id());
            places.people.set(seat, arrived.user().id());
        } catch (Refusal atTheGate) {
            outcomes.merge("arrives: " + atTheGate.code(), 1, Integer::sum);
            places.someoneIsMissing.set(true);
        }
    }

    private boolean isThere(UserId user) {
        try {
            town.stores.users().get(user);
            return true;
        } catch (UnknownUser gone) {
            return false;
        }
    }

    private OrganisationId organisation() {
        return any(places.organisations.toArray(OrganisationId[]::new));
    }

    private void found(Actor actor, OrganisationId organisation, UserId somebody) {
        if (places.organisations.size() <= ORGANISATIONS) {
            var name = OrganisationDetails.named(new OrganisationName("Engines"), OrganisationKind.COMPANY);
            keep(town.can.foundingOrganisations().found(actor, name).id());
        }
    }

    private void keep(OrganisationId organisation) {
        if (!places.organisations.contains(organisation)) {
            places.organisations.add(organisation);
        }
        if (places.organisations.size() > 2 * ORGANISATIONS) {
            places.organisations.removeFirst();
        }
    }

    private void invite(Actor actor, OrganisationId organisation, UserId somebody) {
        var role = door.endsWith("legal responsible") ? Role.LEGAL_RESPONSIBLE : any(Role.values());
        remember(town.can.invitingMembers().invite(actor, organisation, Town.offer(any(NAMES), role)));
    }

    private void resend(Actor actor, OrganisationId organisation, UserId somebody) {
        link(link -> remember(town.can.invitingMembers().resend(actor, link.organisation(), link.invitation())));
    }

    private void remember(SentInvitation sent) {
        var invitation = sent.invitation();
        links.addFirst(new Link(
                invitation.organisation(), invitation.id(), sent.secret().reveal()));
        if (links.size() > 10) {
            links.removeLast();
        }
    }

    private void importRows(Actor actor, OrganisationId organisation, UserId somebody) {
        var table =
                "email,first_name,last_name,locale,role\n" + row(any(NAMES)) + row(any(NAMES)) + row("nobody at all");
        town.can.importingInvitations().importAll(actor, organisation, table.getBytes(UTF_8), rows -> {});
    }

    private String row(String name) {
        return "%s@example.org,%s,Example,it,%s%n"
                .formatted(name, name, any(Role.values()).code());
    }

    private void change(Actor actor, OrganisationId organisation, UserId somebody, MemberWish wish) {
        town.can.changingMembers().change(actor, organisation, somebody, wish, SeenVersion.ANY);
    }

    private void removeAsPlanned(Actor actor, OrganisationId organisation, UserId somebody) {
        var plan = town.can.removingMembers().plan(actor, organisation, somebody);
        town.can.removingMembers().removeAsPlanned(actor, organisation, somebody, plan.mark(), SeenVersion.ANY);
    }

    private void removeSeveral(Actor actor, OrganisationId organisation, UserId somebody) {
        town.can.removingMembers().removeAll(actor, organisation, List.of(somebody, somebody(), somebody()));
    }

    private void link(Consumer<Link> deed) {
        var link = links.pollFirst();
        if (link != null) {
            links.addLast(link);
            deed.accept(link);
        }
    }

    private <T> T any(List<T> several) {
        return several.get(dice.nextInt(several.size()));
    }

    private <T> T any(T[] several) {
        return several[dice.nextInt(several.length)];
    }
}
