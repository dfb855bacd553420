package io.seneschal.persistence.organisation;

import io.seneschal.domain.organisation.Invitation;
import io.seneschal.domain.organisation.Invitation.Standing;
import io.seneschal.domain.organisation.InvitationId;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.Offer;
import io.seneschal.domain.organisation.Organisation;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import io.seneschal.persistence.shared.ScopedId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Organisations, memberships and invitations, each by the keys it is looked for. Used under the lock of the store. */
public final class InMemoryOrganisationTables {

    final InMemoryTable<ScopedId, OrganisationRow> organisations;
    final InMemoryTable<ScopedId, Membership> memberships;
    final InMemoryTable<ScopedId, Membership> membershipsByUser;
    final InMemoryTable<ScopedId, Invitation> invitations;
    final InMemoryTable<String, ScopedId> invitationsBySecret;
    final InMemoryTable<OpenInvitation, InvitationId> openInvitations;

    public InMemoryOrganisationTables(InMemoryStore store) {
        this.organisations = new InMemoryTable<>(store);
        this.memberships = new InMemoryTable<>(store);
        this.membershipsByUser = new InMemoryTable<>(store);
        this.invitations = new InMemoryTable<>(store);
        this.invitationsBySecret = new InMemoryTable<>(store);
        this.openInvitations = new InMemoryTable<>(store);
    }

    /** An organisation and how many members it has, which is asked too often to be counted each time. */
    record OrganisationRow(Organisation organisation, long members) {}

    /** The address an organisation has invited, of an invitation that nobody has ended. */
    record OpenInvitation(OrganisationId organisation, String address) implements Comparable<OpenInvitation> {
        @Override
        public int compareTo(OpenInvitation other) {
            var byOrganisation = organisation.value().compareTo(other.organisation.value());
            return byOrganisation == 0 ? address.compareTo(other.address) : byOrganisation;
        }
    }

    Optional<OrganisationRow> find(OrganisationId organisation) {
        return organisations.find(ScopedId.of(organisation.value()));
    }

    public Optional<Membership> find(OrganisationId organisation, UserId user) {
        return memberships.find(new ScopedId(organisation.value(), user.value()));
    }

    public Optional<Organisation> whole(OrganisationId organisation) {
        return find(organisation).map(OrganisationRow::organisation);
    }

    /** All behind this one, in the order of their ids; {@code null} for all. */
    public Stream<OrganisationId> after(@Nullable OrganisationId organisation) {
        return organisations
                .after(ScopedId.of(organisation == null ? ScopedId.NONE : organisation.value()))
                .map(entry -> new OrganisationId(entry.getKey().id()));
    }

    public Stream<Membership> membershipsOf(OrganisationId organisation) {
        return InMemoryTable.all(memberships, organisation.value());
    }

    public Stream<Invitation> pendingInvitationsOf(OrganisationId organisation, Instant now) {
        return InMemoryTable.all(invitations, organisation.value())
                .filter(invitation -> invitation.standingAt(now) == Standing.PENDING);
    }

    /** Whether the user belongs anywhere: then it can't be forgotten. */
    public boolean hasMember(UserId user) {
        return InMemoryTable.all(membershipsByUser, user.value()).findAny().isPresent();
    }

    public Stream<UserId> membersOf(OrganisationId organisation) {
        return InMemoryTable.all(memberships, organisation.value()).map(Membership::user);
    }

    public Stream<OrganisationId> organisationsOf(UserId user) {
        return InMemoryTable.all(membershipsByUser, user.value()).map(Membership::organisation);
    }

    /** @throws StaleChange if it is gone, so that nothing can be added to it */
    public void requireThere(OrganisationId organisation) {
        get(organisation);
    }

    /** Takes a team that is no more out of what can still be accepted. */
    public void withdrawFromOpenInvitations(OrganisationId organisation, TeamId team) {
        InMemoryTable.all(invitations, organisation.value())
                .filter(invitation -> invitation.ending() == null)
                .filter(invitation -> invitation.offer().teams().contains(team))
                .toList()
                .forEach(invitation -> invitations.put(
                        new ScopedId(organisation.value(), invitation.id().value()), without(team, invitation)));
    }

    OrganisationRow get(OrganisationId organisation) {
        return find(organisation).orElseThrow(() -> new StaleChange(organisation));
    }

    void put(OrganisationRow row) {
        organisations.put(ScopedId.of(row.organisation().id().value()), row);
    }

    void put(Membership member) {
        memberships.put(
                new ScopedId(member.organisation().value(), member.user().value()), member);
        membershipsByUser.put(
                new ScopedId(member.user().value(), member.organisation().value()), member);
    }

    void remove(Membership member) {
        memberships.remove(
                new ScopedId(member.organisation().value(), member.user().value()));
        membershipsByUser.remove(
                new ScopedId(member.user().value(), member.organisation().value()));
    }

    /** Stores what a decision made of an organisation, of which {@code more} members have come or gone. */
    void save(Organisation organisation, boolean changed, int more) {
        var row = get(organisation.id());
        if (changed && row.organisation().version() != organisation.version()) {
            throw new StaleChange(organisation.id());
        }
        put(new OrganisationRow(changed ? onNextVersion(organisation) : row.organisation(), row.members() + more));
    }

    private static Invitation without(TeamId team, Invitation invitation) {
        var offer = invitation.offer();
        var teams = new HashSet<>(offer.teams());
        teams.remove(team);
        return new Invitation(
                invitation.id(),
                invitation.organisation(),
                new Offer(
                        offer.email(),
                        offer.name(),
                        offer.locale(),
                        offer.terms(),
                        offer.products(),
                        teams,
                        offer.strict()),
                invitation.secret(),
                invitation.sentAt(),
                invitation.ending(),
                invitation.version());
    }

    private static Organisation onNextVersion(Organisation organisation) {
        return new Organisation(
                organisation.id(),
                organisation.details(),
                organisation.legalResponsibles(),
                organisation.createdAt(),
                organisation.version() + 1);
    }
}
