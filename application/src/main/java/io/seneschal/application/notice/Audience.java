package io.seneschal.application.notice;

import io.seneschal.domain.organisation.MembershipEvent.RoleChanged;
import io.seneschal.domain.organisation.OrganisationEvent.GlassBroken;
import io.seneschal.domain.shared.DomainEvent;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;

/** Who is told by mail that something happened. */
public sealed interface Audience {

    record Nobody() implements Audience {}

    record One(UserId user) implements Audience {}

    /** All who are members when it has happened, in whatever role and state. */
    record EveryMember(OrganisationId organisation) implements Audience {}

    static Audience of(DomainEvent event) {
        return switch (event) {
            case RoleChanged changed -> new One(changed.user()); // MEM-9
            case GlassBroken broken -> new EveryMember(broken.organisation()); // ORG-8
            default -> new Nobody();
        };
    }
}
