package io.seneschal.application.renewal;

import io.seneschal.domain.billing.BillingAccountEvent;
import io.seneschal.domain.organisation.OrganisationEvent;
import io.seneschal.domain.product.ProductEvent;
import io.seneschal.domain.shared.DomainEvent;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;

/** Which products somebody has to look at at once, because something happened that may have changed their days. */
public sealed interface Anew {

    record Nothing() implements Anew {}

    /** One that has just come. */
    record Newcomer(OrganisationId organisation, ProductId product) implements Anew {}

    record One(ProductId product) implements Anew {}

    record EveryOneOf(OrganisationId organisation) implements Anew {}

    static Anew after(DomainEvent event) {
        return switch (event) {
            case ProductEvent.Opened(var organisation, var product, var type, var due, var term) ->
                new Newcomer(organisation, product);
            case ProductEvent.DueDateMoved moved -> new One(moved.product());
            case ProductEvent.Blocked blocked -> new One(blocked.product());
            case ProductEvent.Unblocked unblocked -> new One(unblocked.product());
            // when their days begin, and when they wish to be told
            case OrganisationEvent.DetailsChanged changed -> new EveryOneOf(changed.organisation());
            case BillingAccountEvent.SettingsChanged changed -> new EveryOneOf(changed.organisation());
            default -> new Nothing();
        };
    }
}
