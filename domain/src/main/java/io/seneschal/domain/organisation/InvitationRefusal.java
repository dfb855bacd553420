package io.seneschal.domain.organisation;

import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.Refusal;
import java.time.Instant;
import java.util.Map;

/** Every "no" about an invitation. */
public abstract sealed class InvitationRefusal extends Refusal {

    private InvitationRefusal(Kind kind, String code, Map<String, Object> because, String... remedies) {
        super(kind, code, because, remedies);
    }

    /** One pending invitation per address and organisation (INV-7). */
    public static final class AlreadyInvited extends InvitationRefusal {
        public AlreadyInvited(OrganisationId organisation, InvitationId invitation) {
            super(
                    Kind.CONFLICT,
                    "invitation.already-invited",
                    facts("organisation", organisation, "invitation", invitation),
                    "resend-the-invitation",
                    "cancel-the-invitation");
        }
    }

    /** A strict invitation is for the login it was sent to (INV-4). */
    public static final class ForSomeoneElse extends InvitationRefusal {
        public ForSomeoneElse(InvitationId invitation) {
            super(
                    Kind.FORBIDDEN,
                    "invitation.for-someone-else",
                    facts("invitation", invitation),
                    "log-in-as-the-invited",
                    "ask-for-an-invitation");
        }
    }

    /** Thirty days are over (INV-2). */
    public static final class InvitationExpired extends InvitationRefusal {
        public InvitationExpired(InvitationId invitation, Instant expiredAt) {
            super(
                    Kind.EXPIRED,
                    "invitation.expired",
                    facts("invitation", invitation, "expired_at", expiredAt),
                    "ask-to-send-it-again");
        }
    }

    public static final class InvitationCancelled extends InvitationRefusal {
        public InvitationCancelled(InvitationId invitation, Instant cancelledAt) {
            super(
                    Kind.EXPIRED,
                    "invitation.cancelled",
                    facts("invitation", invitation, "cancelled_at", cancelledAt),
                    "ask-for-an-invitation");
        }
    }

    /** It has been accepted or declined, or another one took its place. */
    public static final class AlreadySettled extends InvitationRefusal {
        public AlreadySettled(InvitationId invitation, Invitation.Ending ending) {
            super(
                    Kind.CONFLICT,
                    "invitation.already-settled",
                    facts("invitation", invitation, "outcome", ending.outcome().code(), "at", ending.at()),
                    "ask-for-an-invitation");
        }
    }

    /** No such invitation here, or its link was replaced by a newer one (INV-3). */
    public static final class UnknownInvitation extends InvitationRefusal {
        public UnknownInvitation() {
            super(Kind.UNKNOWN, "invitation.unknown", facts(), "use-the-newest-link", "ask-for-an-invitation");
        }
    }
}
