package io.seneschal.domain.billing;

import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.DomainEvent;
import io.seneschal.domain.shared.OrganisationId;

/** What happens to the way in which an organisation is billed. */
public sealed interface BillingAccountEvent extends DomainEvent {

    /** From now on it is this currency, and no other. */
    record CurrencySettled(OrganisationId organisation, Currency currency) implements BillingAccountEvent {}

    record SettingsChanged(
            OrganisationId organisation, Currency currency, int reminderLeadDays, boolean respectsSwitchOff)
            implements BillingAccountEvent {}
}
