package io.seneschal.domain.billing;

import io.seneschal.domain.shared.Money;

/**
 * Value added tax that prices include.
 *
 * @param number under which the provider owes it: {@code CHE-123.456.788 MWST}
 * @param hundredths of a percent, 1 to 10,000: 810 for 8.1 %
 */
public record Vat(String number, int hundredths) {

    private static final int ALL = 10_000;

    public Vat {
        if (hundredths < 1 || hundredths > ALL) {
            throw new IllegalArgumentException("A rate is 0.01 % to 100 %, not " + hundredths + " hundredths");
        }
    }

    /** What of an amount is tax, to the nearest minor unit, halves up: it tells of a part, and no money moves by it. */
    public Money within(Money gross) {
        var whole = ALL + hundredths;
        var tax = Math.multiplyExact(gross.minor(), (long) hundredths);
        return new Money(Math.floorDiv(2 * tax + whole, 2L * whole), gross.currency());
    }

    /** {@code 8.1} */
    public String percent() {
        var text = hundredths / 100 + "." + (hundredths % 100 < 10 ? "0" : "") + hundredths % 100;
        return text.replaceFirst("\\.?0+$", "");
    }
}
