package io.seneschal.rest.shared;

import io.seneschal.domain.shared.Money;

/** Money as answers show it: {@code {"amount":"12.50","currency":"CHF"}}. */
public record MoneyView(String amount, String currency) {

    public static MoneyView of(Money money) {
        return new MoneyView(money.amount(), money.currency().code());
    }
}
