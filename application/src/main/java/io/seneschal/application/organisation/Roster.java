package io.seneschal.application.organisation;

import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.MembershipRefusal.UnknownMember;
import io.seneschal.domain.organisation.Offer;
import io.seneschal.domain.organisation.Organisation;
import io.seneschal.domain.organisation.Staffing;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Stores what organisations decide about their people, with everything that follows from it. */
public final class Roster {

    private final Memberships memberships;
    private final Set<Dependants> dependants;

    @Inject
    public Roster(Memberships memberships, Set<Dependants> dependants) {
        this.memberships = memberships;
        this.dependants = dependants;
    }

    /** @throws UnknownMember if the user is none here */
    public Membership get(OrganisationId organisation, UserId user) {
        return memberships.find(organisation, user).orElseThrow(() -> new UnknownMember(organisation, user));
    }

    /** @throws io.seneschal.domain.shared.Refusal if the offer names something the organisation does not have */
    public void requireThere(OrganisationId organisation, Offer offer) {
        dependants.forEach(kind -> kind.requireThere(organisation, offer));
    }

    public void add(Staffing admitted) {
        memberships.add(admitted);
    }

    /** Stores a member who accepted an offer, with everything it brings (MEM-2). */
    public void add(Staffing admitted, Offer offer, Instant at) {
        memberships.add(admitted);
        dependants.forEach(kind -> kind.begin(admitted.membership().after(), offer, at));
    }

    /** Stores a member who is something else from now on. */
    public void save(Staffing changed) {
        memberships.save(changed);
        followUp(changed.organisation().after(), changed);
    }

    /** Ends a membership, and first whatever hangs on it (MEM-7). */
    public void end(Staffing parted) {
        var member = parted.membership().after();
        endWhatHangsOn(member.organisation(), member.user());
        memberships.remove(parted);
        followUp(parted.organisation().after(), parted);
    }

    /** Ends whatever hangs on memberships that end with their organisation (MEM-7), and what hangs on nobody's. */
    public void endWith(Organisation deleted) {
        deleted.legalResponsibles().forEach(last -> endWhatHangsOn(deleted.id(), last));
        dependants.forEach(kind -> kind.endWith(deleted.id()));
    }

    /** What would end with this membership, by kind. */
    public Map<String, List<UUID>> whatHangsOn(Membership member) {
        var hanging = new TreeMap<String, List<UUID>>();
        dependants.forEach(
                kind -> hanging.merge(kind.kind(), kind.of(member.organisation(), member.user()), Roster::together));
        return hanging;
    }

    /** Of two that are one kind to whoever reads a plan. */
    private static List<UUID> together(List<UUID> some, List<UUID> others) {
        return Stream.concat(some.stream(), others.stream()).sorted().toList();
    }

    private void endWhatHangsOn(OrganisationId organisation, UserId user) {
        dependants.forEach(kind -> kind.end(organisation, user));
    }

    /** Where it may have left a single legal responsible, that one hears of bills from now on (MEM-6). */
    private void followUp(Organisation organisation, Staffing staffing) {
        if (staffing.organisation().isNone()) {
            return;
        }
        organisation
                .soleLegalResponsible()
                .map(sole -> organisation.letHearOfBills(get(organisation.id(), sole)))
                .ifPresent(memberships::save);
    }
}
