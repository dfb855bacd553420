package io.seneschal.domain.shared;

import io.seneschal.domain.shared.MoneyRefusal.CurrenciesDiffer;
import io.seneschal.domain.shared.MoneyRefusal.TooMuchMoney;
import io.seneschal.domain.shared.MoneyRefusal.UnusableAmount;
import java.util.regex.Pattern;

/**
 * An exact amount of money, which may be below zero (PAY-8). Nothing here rounds, and currencies never mix.
 *
 * @param minor hundredths: centimes of francs, cents of euros
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

    /** How many digits stand behind the point, in each of the currencies. */
    private static final int DECIMALS = 2;

    private static final long MINOR_OF_ONE = 100;

    private static final Pattern AMOUNT = Pattern.compile("(-?)(\\d{1,15})(?:\\.(\\d{1," + DECIMALS + "}))?");

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * Reads digits with up to two decimals behind a point: {@code 12}, {@code 12.5}, {@code 12.50}, {@code -0.05}.
     *
     * @throws UnusableAmount if it is anything else; more decimals are not rounded away
     */
    public static Money parse(String amount, Currency currency) {
        var parts = AMOUNT.matcher(amount);
        if (!parts.matches()) {
            throw new UnusableAmount(amount);
        }
        var decimals = parts.group(3) == null ? "" : parts.group(3);
        var minor = Long.parseLong(parts.group(2)) * MINOR_OF_ONE
                + Long.parseLong(decimals + "0".repeat(DECIMALS - decimals.length()));
        return new Money(parts.group(1).isEmpty() ? minor : -minor, currency);
    }

    /**
     * @throws CurrenciesDiffer if the other is in another currency
     * @throws TooMuchMoney if the sum can't be counted
     */
    public Money plus(Money other) {
        requireSameCurrency(other);
        try {
            return new Money(Math.addExact(minor, other.minor), currency);
        } catch (ArithmeticException beyond) {
            throw new TooMuchMoney(currency);
        }
    }

    /**
     * @throws CurrenciesDiffer if the other is in another currency
     * @throws TooMuchMoney if the difference can't be counted
     */
    public Money minus(Money other) {
        requireSameCurrency(other);
        try {
            return new Money(Math.subtractExact(minor, other.minor), currency);
        } catch (ArithmeticException beyond) {
            throw new TooMuchMoney(currency);
        }
    }

    /** @throws TooMuchMoney if the product can't be counted */
    public Money times(int factor) {
        try {
            return new Money(Math.multiplyExact(minor, (long) factor), currency);
        } catch (ArithmeticException beyond) {
            throw new TooMuchMoney(currency);
        }
    }

    public Money negated() {
        return times(-1);
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    /** @throws CurrenciesDiffer if the other is in another currency */
    public Money orLess(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** @throws CurrenciesDiffer if the other is in another currency */
    @Override
    public int compareTo(Money other) {
        requireSameCurrency(other);
        return Long.compare(minor, other.minor);
    }

    /** @throws CurrenciesDiffer if the other is in another currency */
    public void requireSameCurrency(Money other) {
        if (currency != other.currency) {
            throw new CurrenciesDiffer(currency, other.currency);
        }
    }

    /** The number alone, with both decimals: {@code 12.50}. */
    public String amount() {
        // Java has no absolute value of the least long, but its quotient and remainder by a hundred do.
        var whole = Math.abs(minor / MINOR_OF_ONE);
        var rest = Math.abs(minor % MINOR_OF_ONE);
        return (isNegative() ? "-" : "") + whole + (rest < 10 ? ".0" : ".") + rest;
    }

    /** {@code 12.50 CHF} */
    @Override
    public String toString() {
        return amount() + " " + currency;
    }
}
