package io.seneschal.rest.shared;

import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Money;

/** Money on the wire: {@code {"amount":"12.50","currency":"CHF"}}. */
public record MoneyView(String amount, String currency) {

    /** The same in requests. */
    public static final Shape<Money> SHAPE = Shape.object(fields -> {
        var amount = fields.required("amount", Shape.text(text -> Money.parse(text, Currency.CHF)));
        var currency = fields.required("currency", Shape.oneOf(Currency.class));
        return () -> new Money(amount.value().minor(), currency.value());
    });

    public static MoneyView of(Money money) {
        return new MoneyView(money.amount(), money.currency().code());
    }
}
