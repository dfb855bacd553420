package io.seneschal.domain.billing;

import io.seneschal.domain.shared.DomainEvent;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.OrganisationId;

/** What happens on a prepaid account. */
public sealed interface PrepaidEvent extends DomainEvent {

    record Deposited(OrganisationId organisation, PaymentId payment, Money amount) implements PrepaidEvent {}

    record Reserved(OrganisationId organisation, PaymentId payment, Money amount) implements PrepaidEvent {}

    record Taken(OrganisationId organisation, PaymentId payment, Money amount) implements PrepaidEvent {}

    record Released(OrganisationId organisation, PaymentId payment, Money amount) implements PrepaidEvent {}

    record Refunded(OrganisationId organisation, PaymentId payment, Money amount) implements PrepaidEvent {}

    static PrepaidEvent of(LedgerTransaction transaction) {
        var organisation = transaction.organisation();
        var payment = transaction.payment();
        var amount = transaction.amount();
        return switch (transaction.kind()) {
            case DEPOSIT -> new Deposited(organisation, payment, amount);
            case RESERVE -> new Reserved(organisation, payment, amount);
            case TAKE -> new Taken(organisation, payment, amount);
            case RELEASE -> new Released(organisation, payment, amount);
            case REFUND -> new Refunded(organisation, payment, amount);
        };
    }
}
