package io.seneschal.domain.organisation;

import io.seneschal.domain.shared.DomainEvent;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import java.util.List;

/** What happens to an organisation. */
public sealed interface OrganisationEvent extends DomainEvent {

    record Founded(OrganisationId organisation, OrganisationKind kind, UserId founder) implements OrganisationEvent {}

    /** Which details changed. */
    record DetailsChanged(OrganisationId organisation, List<String> fields) implements OrganisationEvent {}

    record LegalResponsibleAppointed(OrganisationId organisation, UserId user) implements OrganisationEvent {}

    record LegalResponsibleReleased(OrganisationId organisation, UserId user) implements OrganisationEvent {}

    /** An operator appointed a legal responsible, for a reason they had to give (ORG-8). */
    record GlassBroken(OrganisationId organisation, UserId user, String reason) implements OrganisationEvent {}

    record Deleted(OrganisationId organisation) implements OrganisationEvent {}
}
