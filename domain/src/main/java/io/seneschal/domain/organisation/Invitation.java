package io.seneschal.domain.organisation;

import io.seneschal.domain.organisation.InvitationEvent.Accepted;
import io.seneschal.domain.organisation.InvitationEvent.Cancelled;
import io.seneschal.domain.organisation.InvitationEvent.Declined;
import io.seneschal.domain.organisation.InvitationEvent.Lapsed;
import io.seneschal.domain.organisation.InvitationEvent.OfferChanged;
import io.seneschal.domain.organisation.InvitationEvent.Resent;
import io.seneschal.domain.organisation.InvitationEvent.Sent;
import io.seneschal.domain.organisation.InvitationRefusal.AlreadyInvited;
import io.seneschal.domain.organisation.InvitationRefusal.AlreadySettled;
import io.seneschal.domain.organisation.InvitationRefusal.ForSomeoneElse;
import io.seneschal.domain.organisation.InvitationRefusal.InvitationCancelled;
import io.seneschal.domain.organisation.InvitationRefusal.InvitationExpired;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.user.User;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The offer of a membership to an e-mail address, with or without an account behind it (INV-1).
 *
 * <p>It is sent with a link of which only the hash is kept, and can be accepted or declined for 30 days; whoever sends it
 * may change the offer, send it again (a new link and 30 new days; the old link dies) or cancel it. Nothing has to run
 * for it to expire: it is open when the clock says so, whoever asks.
 *
 * @param ending how it ended, if somebody ended it
 */
public record Invitation(
        InvitationId id,
        OrganisationId organisation,
        Offer offer,
        SecretHash secret,
        Instant sentAt,
        @Nullable Ending ending,
        long version) {

    /** From sending until the first instant at which it no longer holds (INV-2). */
    public static final Duration LIFE = Duration.ofDays(30);

    /** How somebody ended it, and when. */
    public record Ending(Outcome outcome, Instant at) {}

    /** The ways in which it can be ended; LAPSED is one that had expired when the address was invited anew. */
    public enum Outcome implements Coded {
        ACCEPTED,
        DECLINED,
        CANCELLED,
        LAPSED
    }

    /** Where an invitation stands at a given instant. */
    public enum Standing implements Coded {
        PENDING,
        ACCEPTED,
        DECLINED,
        CANCELLED,
        EXPIRED;
    }

    /** @throws PermissionRefusal if the inviter may not invite, or not into that role (INV-6) */
    public static Change<Invitation> send(
            InvitationId id, OrganisationId organisation, Offer offer, SecretHash secret, Authority by, Instant at) {
        by.requireToOffer(offer.terms().role());
        return Change.to(
                new Invitation(id, organisation, offer, secret, at, null, 0),
                new Sent(organisation, id, offer.terms().role(), offer.strict()));
    }

    /**
     * Makes room for a new invitation of the same address.
     *
     * @throws AlreadyInvited while this one is pending (INV-7)
     */
    public Change<Invitation> makeRoom(Instant at) {
        if (standingAt(at) == Standing.PENDING) {
            throw new AlreadyInvited(organisation, id);
        }
        return ending == null ? ended(Outcome.LAPSED, at, new Lapsed(organisation, id)) : Change.none(this);
    }

    /** A new link, and the 30 days anew (INV-3); also for one that had expired. */
    public Change<Invitation> resend(SecretHash newSecret, Authority by, Instant at) {
        by.requireToOffer(offer.terms().role());
        requireUnsettled();
        return Change.to(
                new Invitation(id, organisation, offer, newSecret, at, null, version), new Resent(organisation, id));
    }

    /** Changes what is offered; the link stays, and so does the address: another one needs another invitation. */
    public Change<Invitation> changeOffer(Offer wished, Authority by, Instant at) {
        if (!wished.email().equals(offer.email())) {
            throw new IllegalArgumentException("The address of " + id + " stays");
        }
        by.requireToOffer(offer.terms().role());
        by.requireToOffer(wished.terms().role());
        requirePending(at);
        return wished.equals(offer)
                ? Change.none(this)
                : Change.to(
                        new Invitation(id, organisation, wished, secret, sentAt, null, version),
                        new OfferChanged(organisation, id, wished.terms().role()));
    }

    /** @throws ForSomeoneElse if it is strict and the user's login is another address (INV-4) */
    public Change<Invitation> accept(User user, Instant at) {
        requirePending(at);
        if (offer.strict() && !user.login().isSameAs(offer.email())) {
            throw new ForSomeoneElse(id);
        }
        return ended(Outcome.ACCEPTED, at, new Accepted(organisation, id, user.id()));
    }

    /** Whoever has the link may decline. */
    public Change<Invitation> decline(Instant at) {
        requirePending(at);
        return ended(Outcome.DECLINED, at, new Declined(organisation, id));
    }

    /** Kills the link. Cancelling what is cancelled changes nothing. */
    public Change<Invitation> cancel(Authority by, Instant at) {
        by.requireToOffer(offer.terms().role());
        if (ending != null && ending.outcome() == Outcome.CANCELLED) {
            return Change.none(this);
        }
        requireUnsettled();
        return ended(Outcome.CANCELLED, at, new Cancelled(organisation, id));
    }

    /** The first instant at which it no longer holds. */
    public Instant expiresAt() {
        return sentAt.plus(LIFE);
    }

    public Standing standingAt(Instant now) {
        if (ending != null) {
            return switch (ending.outcome()) {
                case ACCEPTED -> Standing.ACCEPTED;
                case DECLINED -> Standing.DECLINED;
                case CANCELLED -> Standing.CANCELLED;
                case LAPSED -> Standing.EXPIRED;
            };
        }
        return now.isBefore(expiresAt()) ? Standing.PENDING : Standing.EXPIRED;
    }

    /**
     * @throws InvitationExpired from 30 days after sending on
     * @throws InvitationCancelled if it was cancelled
     * @throws AlreadySettled if it was accepted or declined
     */
    public void requirePending(Instant now) {
        requireUnsettled();
        if (standingAt(now) == Standing.EXPIRED) {
            throw new InvitationExpired(id, expiresAt());
        }
    }

    private void requireUnsettled() {
        if (ending == null) {
            return;
        }
        throw switch (ending.outcome()) {
            case ACCEPTED, DECLINED, LAPSED -> new AlreadySettled(id, ending);
            case CANCELLED -> new InvitationCancelled(id, ending.at());
        };
    }

    private Change<Invitation> ended(Outcome outcome, Instant at, InvitationEvent event) {
        return Change.to(
                new Invitation(id, organisation, offer, secret, sentAt, new Ending(outcome, at), version), event);
    }
}
