package io.seneschal.application.organisation;

import io.seneschal.application.security.Secrets;
import io.seneschal.application.shared.Transactions;
import io.seneschal.application.user.Users;
import io.seneschal.domain.organisation.Invitation;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.Organisation;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.user.User;
import jakarta.inject.Inject;
import java.time.Clock;

/** What the invited side may do with an invitation: look at it, accept it, decline it. */
public final class AnsweringInvitations {

    private final Organisations organisations;
    private final Memberships memberships;
    private final Invitations invitations;
    private final Roster roster;
    private final Users users;
    private final Secrets secrets;
    private final Transactions transactions;
    private final Clock clock;

    @Inject
    public AnsweringInvitations(
            Organisations organisations,
            Memberships memberships,
            Invitations invitations,
            Roster roster,
            Users users,
            Secrets secrets,
            Transactions transactions,
            Clock clock) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.invitations = invitations;
        this.roster = roster;
        this.users = users;
        this.secrets = secrets;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What somebody holding the link sees before they decide. */
    public record Outlook(Invitation invitation, Organisation organisation) {}

    /** @throws io.seneschal.domain.organisation.InvitationRefusal if the link is unknown or no longer holds */
    public Outlook look(Actor actor, String secret) {
        var invitation = pending(secret);
        return new Outlook(invitation, organisations.get(invitation.organisation()));
    }

    /** The actor joins; an account that exists is extended, never merged (INV-1). */
    public Membership accept(Actor actor, String secret) {
        var person = actor.requirePerson();
        return transactions.inOne(actor, () -> accept(actor, users.get(person.id()), secret));
    }

    /** The same for somebody who is signing up right now (USR-4). Part of a running transaction. */
    public Membership accept(Actor actor, User user, String secret) {
        return transactions.inOne(actor, () -> {
            var now = clock.instant();
            var invitation = invitations.behind(secrets.hashesOf(secret));
            var accepted = invitation.accept(user, now);
            var organisation = organisations.get(invitation.organisation());
            var present = memberships.find(organisation.id(), user.id());
            var admitted =
                    organisation.admit(user.id(), present, invitation.offer().terms(), now);
            invitations.save(accepted);
            roster.add(admitted, invitation.offer(), now);
            return admitted.membership().after();
        });
    }

    /** Whoever has the link may decline, logged in or not. */
    public void decline(Actor actor, String secret) {
        transactions.inOne(actor, () -> {
            var declined = invitations.behind(secrets.hashesOf(secret)).decline(clock.instant());
            invitations.save(declined);
            return declined;
        });
    }

    private Invitation pending(String secret) {
        var invitation = invitations.behind(secrets.hashesOf(secret));
        invitation.requirePending(clock.instant());
        return invitation;
    }
}
