package io.seneschal.rest.support;

import io.seneschal.application.support.ReadingSupport.SeenGrant;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.support.SupportGrant;
import io.seneschal.domain.support.SupportGrantId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A grant on the wire.
 *
 * @param grantId the same as its id, as switches call it
 */
record SupportGrantView(
        UUID id,
        UUID grantId,
        String contentType,
        String state,
        Instant givenAt,
        Instant endsAt,
        @Nullable Instant revokedAt,
        ScopeView scope,
        @Nullable UUID previousGrantId) {

    static SupportGrantView of(SeenGrant seen) {
        return of(seen.grant(), seen.standing());
    }

    static SupportGrantView of(SupportGrant grant, SupportGrant.Standing standing) {
        return new SupportGrantView(
                grant.id().value(),
                grant.id().value(),
                grant.contentType().code(),
                standing.code(),
                grant.givenAt(),
                grant.endsAt(),
                grant.revokedAt(),
                ScopeView.of(grant),
                Optional.ofNullable(grant.previous()).map(SupportGrantId::value).orElse(null));
    }

    /**
     * What a grant is narrowed to; no ids for everything.
     *
     * @param withdrawnOrganisationIds those that its giver has left since: it reaches nothing there any more
     */
    record ScopeView(List<UUID> organisationIds, List<UUID> resourceIds, List<UUID> withdrawnOrganisationIds) {

        static ScopeView of(SupportGrant grant) {
            return new ScopeView(
                    ids(grant.scope().organisations()),
                    grant.scope().resources().stream().sorted().toList(),
                    ids(grant.withdrawn()));
        }

        private static List<UUID> ids(Collection<OrganisationId> organisations) {
            return organisations.stream().map(OrganisationId::value).sorted().toList();
        }
    }
}
