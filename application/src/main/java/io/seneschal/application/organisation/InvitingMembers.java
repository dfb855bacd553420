package io.seneschal.application.organisation;

import io.seneschal.application.security.Secrets;
import io.seneschal.application.shared.Ids;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.organisation.Invitation;
import io.seneschal.domain.organisation.Invitation.Standing;
import io.seneschal.domain.organisation.InvitationId;
import io.seneschal.domain.organisation.Offer;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.security.OneTimeSecret;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.SeenVersion;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Inviting people into an organisation, and what the inviting side may do with an invitation. */
public final class InvitingMembers {

    private static final String NO_PREFIX = "";

    private final Organisations organisations;
    private final Memberships memberships;
    private final Invitations invitations;
    private final InvitationViews views;
    private final Roster roster;
    private final Authorities authorities;
    private final Secrets secrets;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public InvitingMembers(
            Organisations organisations,
            Memberships memberships,
            Invitations invitations,
            InvitationViews views,
            Roster roster,
            Authorities authorities,
            Secrets secrets,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.invitations = invitations;
        this.views = views;
        this.roster = roster;
        this.authorities = authorities;
        this.secrets = secrets;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** An invitation and the secret of its link, which is shown now and never again (INV-5). */
    public record SentInvitation(Invitation invitation, OneTimeSecret secret) {}

    /**
     * @throws io.seneschal.domain.organisation.MembershipRefusal.AlreadyMember if the address is a member's login (INV-7)
     * @throws io.seneschal.domain.organisation.InvitationRefusal.AlreadyInvited if it has a pending invitation (INV-7)
     */
    public SentInvitation invite(Actor actor, OrganisationId organisation, Offer offer) {
        return transactions.inOne(actor, () -> {
            var authority = authorities.of(actor, organisation);
            var minted = secrets.mint(NO_PREFIX);
            var now = clock.instant();
            var id = new InvitationId(ids.next());
            var sent = Invitation.send(id, organisation, offer, minted.hash(), authority, now);

            organisations.get(organisation).requireNewcomer(memberships.find(organisation, offer.email()));
            roster.requireThere(organisation, offer);
            invitations.find(organisation, offer.email()).ifPresent(open -> invitations.save(open.makeRoom(now)));
            invitations.add(sent);

            return new SentInvitation(sent.after(), minted.secret());
        });
    }

    /** A new link; the old one dies (INV-3). */
    public SentInvitation resend(Actor actor, OrganisationId organisation, InvitationId id) {
        return transactions.inOne(actor, () -> {
            var authority = authorities.of(actor, organisation);
            var minted = secrets.mint(NO_PREFIX);
            var invitation = invitations.get(organisation, id);
            organisations
                    .get(organisation)
                    .requireNewcomer(
                            memberships.find(organisation, invitation.offer().email()));
            var resent = invitation.resend(minted.hash(), authority, clock.instant());
            invitations.save(resent);
            return new SentInvitation(resent.after(), minted.secret());
        });
    }

    /** @param amendment makes the wished offer of the present one; the address stays */
    public Invitation change(
            Actor actor,
            OrganisationId organisation,
            InvitationId id,
            UnaryOperator<Offer> amendment,
            SeenVersion seen) {
        return transactions.inOne(actor, () -> {
            var authority = authorities.of(actor, organisation);
            var invitation = invitations.get(organisation, id);
            seen.require(invitation.version());
            var wished = amendment.apply(invitation.offer());
            invitations.save(invitation.changeOffer(wished, authority, clock.instant()));
            roster.requireThere(organisation, wished);
            return invitations.get(organisation, id);
        });
    }

    public void cancel(Actor actor, OrganisationId organisation, InvitationId id, SeenVersion seen) {
        transactions.inOne(actor, () -> {
            var authority = authorities.of(actor, organisation);
            var invitation = invitations.get(organisation, id);
            seen.require(invitation.version());
            var cancelled = invitation.cancel(authority, clock.instant());
            invitations.save(cancelled);
            return cancelled;
        });
    }

    public Invitation get(Actor actor, OrganisationId organisation, InvitationId id) {
        authorities.require(actor, Permission.INVITE_MEMBERS, organisation);
        return invitations.get(organisation, id);
    }

    /** @param standing {@code null} for all */
    public Page<Invitation> page(
            Actor actor, OrganisationId organisation, @Nullable Standing standing, PageRequest page) {
        authorities.require(actor, Permission.INVITE_MEMBERS, organisation);
        return views.page(organisation, standing, clock.instant(), page);
    }
}
