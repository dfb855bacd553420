package io.seneschal.domain.product;

import io.seneschal.domain.shared.DomainEvent;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import java.time.LocalDate;

/** What happens to a product. */
public sealed interface ProductEvent extends DomainEvent {

    record Opened(OrganisationId organisation, ProductId product, String productType, LocalDate dueOn, String term)
            implements ProductEvent {}

    record Renamed(OrganisationId organisation, ProductId product) implements ProductEvent {}

    record DueDateMoved(OrganisationId organisation, ProductId product, LocalDate from, LocalDate to)
            implements ProductEvent {}

    /** It was paid for, from one due date to another. */
    record Renewed(OrganisationId organisation, ProductId product, LocalDate from, LocalDate to)
            implements ProductEvent {}

    record TermChanged(OrganisationId organisation, ProductId product, String from, String to)
            implements ProductEvent {}

    record Blocked(OrganisationId organisation, ProductId product) implements ProductEvent {}

    record Unblocked(OrganisationId organisation, ProductId product) implements ProductEvent {}

    record Terminated(OrganisationId organisation, ProductId product) implements ProductEvent {}
}
