package io.seneschal.rest.organisation;

import io.seneschal.application.organisation.MemberViews;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.TeamId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A member on the wire. */
record MemberView(
        UUID organisationId,
        UUID userId,
        String email,
        String firstName,
        String lastName,
        String role,
        boolean billing,
        ContactView contact,
        List<UUID> teamIds,
        Instant joinedAt,
        String state) {

    static MemberView of(OrganisationId organisation, MemberViews.MemberView member) {
        return new MemberView(
                organisation.value(),
                member.user().value(),
                member.email(),
                member.firstName(),
                member.lastName(),
                member.terms().role().code(),
                member.terms().billing(),
                ContactView.of(member.terms().contact()),
                member.teams().stream().map(TeamId::value).sorted().toList(),
                member.joinedAt(),
                member.state().code());
    }
}
