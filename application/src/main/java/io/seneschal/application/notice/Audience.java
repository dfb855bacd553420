package io.seneschal.application.notice;

import io.seneschal.domain.organisation.MembershipEvent.RoleChanged;
import io.seneschal.domain.organisation.OrganisationEvent.GlassBroken;
import io.seneschal.domain.renewal.RenewalEvent;
import io.seneschal.domain.shared.DomainEvent;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;

/** Who is told by mail that something happened. */
public sealed interface Audience {

    record Nobody() implements Audience {}

    record One(UserId user) implements Audience {}

    /** All who are members when it has happened, in whatever role and state. */
    record EveryMember(OrganisationId organisation) implements Audience {}

    /** The members who wish to hear of bills when it has happened. */
    record BillingContacts(OrganisationId organisation) implements Audience {}

    static Audience of(DomainEvent event) {
        return switch (event) {
            case RoleChanged changed -> new One(changed.user()); // MEM-9
            case GlassBroken broken -> new EveryMember(broken.organisation()); // ORG-8
            case RenewalEvent renewal -> of(renewal); // REN-16
            default -> new Nobody();
        };
    }

    private static Audience of(RenewalEvent event) {
        return switch (event) {
            case RenewalEvent.SwitchedOn on -> new Nobody();
            case RenewalEvent.SwitchedOff off -> new Nobody();
            case RenewalEvent.Attempted attempted -> new Nobody();
            case RenewalEvent.Announced announced -> new BillingContacts(announced.organisation());
            case RenewalEvent.FallingDue due -> new BillingContacts(due.organisation());
            case RenewalEvent.AttemptRefused refused -> new BillingContacts(refused.organisation());
            case RenewalEvent.AttemptFailed failed -> new BillingContacts(failed.organisation());
            case RenewalEvent.Debited debited -> new BillingContacts(debited.organisation());
            case RenewalEvent.Lapsed lapsed -> new BillingContacts(lapsed.organisation());
            case RenewalEvent.Ended ended -> new BillingContacts(ended.organisation());
            case RenewalEvent.PaidTooLate late -> new BillingContacts(late.organisation());
        };
    }
}
