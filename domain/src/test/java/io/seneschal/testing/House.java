package io.seneschal.testing;

import io.seneschal.domain.organisation.Authority;
import io.seneschal.domain.organisation.ContactPreferences;
import io.seneschal.domain.organisation.MemberWish;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.Organisation;
import io.seneschal.domain.organisation.OrganisationDetails;
import io.seneschal.domain.organisation.OrganisationKind;
import io.seneschal.domain.organisation.OrganisationName;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.organisation.Staffing;
import io.seneschal.domain.organisation.Terms;
import io.seneschal.domain.shared.DomainEvent;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** An organisation with the people in it, which keeps what it decides: what a store does, without a store. */
public final class House {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Map<UserId, Membership> members = new HashMap<>();
    private Organisation organisation;

    private House(Staffing founded) {
        organisation = founded.organisation().after();
        keep(founded);
    }

    public static House foundedBy(UserId founder) {
        var details = OrganisationDetails.named(new OrganisationName("Engines"), OrganisationKind.COMPANY);
        return new House(Organisation.found(new OrganisationId(UUID.randomUUID()), details, founder, NOON));
    }

    public static UserId someone() {
        return new UserId(UUID.randomUUID());
    }

    public House with(UserId user, Role role) {
        return with(user, new Terms(role, false, ContactPreferences.NONE));
    }

    public House with(UserId user, Terms terms) {
        keep(organisation.admit(user, find(user), terms, NOON));
        return this;
    }

    public House suspended(UserId user) {
        decide(it -> it.change(member(user), MemberWish.state(Membership.State.SUSPENDED), operator()));
        return this;
    }

    public Organisation organisation() {
        return organisation;
    }

    public OrganisationId id() {
        return organisation.id();
    }

    public Membership member(UserId user) {
        return find(user).orElseThrow();
    }

    public Optional<Membership> find(UserId user) {
        return Optional.ofNullable(members.get(user));
    }

    public Authority of(UserId user) {
        return new Authority.OfMember(member(user));
    }

    public static Authority operator() {
        return new Authority.OfOperator();
    }

    /** Lets the organisation decide and keeps the decision. */
    public List<DomainEvent> decide(Function<Organisation, Staffing> decision) {
        return keep(decision.apply(organisation));
    }

    public List<DomainEvent> change(UserId user, MemberWish wish, Authority by) {
        return decide(it -> it.change(member(user), wish, by));
    }

    /** The user leaves, or is removed; they are supposed to have another organisation. */
    public List<DomainEvent> part(UserId user, Authority by) {
        var events = decide(it -> it.part(member(user), () -> 2, by));
        members.remove(user);
        return events;
    }

    private List<DomainEvent> keep(Staffing decided) {
        organisation = decided.organisation().after();
        var member = decided.membership().after();
        members.put(member.user(), member);
        var events = new ArrayList<>(decided.organisation().events());
        events.addAll(decided.membership().events());
        return List.copyOf(events);
    }
}
