package io.seneschal.domain.product;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What products of a type cost, for one term at a time. Where a term has no price in a currency, nobody can pay for it in
 * that currency.
 */
public record Prices(Map<Term, Map<Currency, Money>> perTerm) {

    /** Of what nobody can pay for here. */
    public static final Prices NONE = new Prices(Map.of());

    public Prices {
        perTerm = perTerm.entrySet().stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, entry -> Map.copyOf(entry.getValue())));
        perTerm.values()
                .forEach(prices -> prices.forEach((currency, price) -> {
                    if (!price.isPositive() || price.currency() != currency) {
                        throw new IllegalArgumentException(price + " is no price in " + currency);
                    }
                }));
    }

    /** The prices of one term, one for each currency. */
    public static Prices of(Term term, Money... prices) {
        return new Prices(
                Map.of(term, List.of(prices).stream().collect(toUnmodifiableMap(Money::currency, price -> price))));
    }

    /** What one term costs. */
    public Optional<Money> find(Term term, Currency currency) {
        return Optional.ofNullable(perTerm.getOrDefault(term, Map.of()).get(currency));
    }
}
