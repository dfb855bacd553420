package io.seneschal.rest.support;

import io.seneschal.application.support.ReadingSupport.SeenGrant;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.support.GrantScope;
import io.seneschal.domain.support.SupportGrant;
import io.seneschal.domain.support.SupportGrantId;
import java.time.Instant;
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
                ScopeView.of(grant.scope()),
                Optional.ofNullable(grant.previous()).map(SupportGrantId::value).orElse(null));
    }

    /** What a grant is narrowed to; no ids for everything. */
    record ScopeView(List<UUID> organisationIds, List<UUID> resourceIds) {

        static ScopeView of(GrantScope scope) {
            return new ScopeView(
                    scope.organisations().stream()
                            .map(OrganisationId::value)
                            .sorted()
                            .toList(),
                    scope.resources().stream().sorted().toList());
        }
    }
}
