package io.seneschal.chaos;

import io.seneschal.domain.billing.PaymentMethodId;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.OrganisationId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An organisation whose products are due, and how it pays for them.
 *
 * @param number from 1
 * @param token of its card, which says what the provider does with it
 */
record Payer(int number, Way way, String token) {

    static final String OF_A_GOOD_CARD = "tok_ok";
    static final String OF_A_BAD_CARD = "tok_decline";
    static final String HANGING = "tok_hang";

    /** By what means, and who sees to it. */
    enum Way {
        /** By card, by itself. */
        CARD(0, 1),
        /** From a prepaid account with enough on it, by itself. */
        PREPAID(70_00, 1),
        /** From one on which there is enough for three products. */
        SHORT_OF_MONEY(20_00, 1),
        /** Somebody pays two products at a time, with what is on the prepaid account, and the rest by card. */
        BY_HAND(10_00, 2);

        private final long deposited;
        private final int atOnce;

        Way(long deposited, int atOnce) {
            this.deposited = deposited;
            this.atOnce = atOnce;
        }
    }

    static UUID id(int kind, int number) {
        return new UUID(0x0190_0000_0000_7000L | kind, 0x8000_0000_0000_0000L | number);
    }

    static int numberOf(UUID id) {
        return Math.toIntExact(id.getLeastSignificantBits() & 0xFFFF_FFFFL);
    }

    UUID founder() {
        return id(1, number);
    }

    OrganisationId organisation() {
        return new OrganisationId(id(2, number));
    }

    PaymentMethodId card() {
        return new PaymentMethodId(id(3, number));
    }

    PaymentMethodId prepaid() {
        return new PaymentMethodId(id(4, number));
    }

    /** A card that works, to put money into the prepaid account with. */
    PaymentMethodId goodCard() {
        return new PaymentMethodId(id(5, number));
    }

    /** Nothing where there is no prepaid account. */
    Money deposit() {
        return new Money(way.deposited, Currency.CHF);
    }

    boolean hasPrepaid() {
        return deposit().isPositive();
    }

    boolean hangs() {
        return token.equals(HANGING) && (way == Way.CARD || way == Way.BY_HAND);
    }

    /** What somebody decides in the end about charges that hang. */
    boolean isGranted() {
        return number % 2 == 0;
    }

    /** The products that are paid at once. */
    Stream<List<DueProduct>> payments() {
        var products = products().toList();
        return IntStream.range(0, DueProducts.OF_EACH / way.atOnce)
                .mapToObj(one -> products.subList(one * way.atOnce, (one + 1) * way.atOnce));
    }

    Stream<DueProduct> products() {
        return IntStream.range(0, DueProducts.OF_EACH)
                .mapToObj(place -> new DueProduct(place * DueProducts.PAYERS + number, this));
    }

    /** How many payments are begun, one that tops up included. */
    int begun() {
        return switch (way) {
            case CARD -> DueProducts.OF_EACH;
            case PREPAID -> DueProducts.OF_EACH + 1;
            case SHORT_OF_MONEY -> affordable() + 1;
            case BY_HAND -> DueProducts.OF_EACH / way.atOnce + 1;
        };
    }

    /** How many products are paid in the end. */
    int paid() {
        return switch (way) {
            case PREPAID -> DueProducts.OF_EACH;
            case SHORT_OF_MONEY -> affordable();
            case CARD, BY_HAND -> token.equals(OF_A_BAD_CARD) || (hangs() && !isGranted()) ? 0 : DueProducts.OF_EACH;
        };
    }

    /** How much of its prepaid money is spent in the end. */
    Money spends() {
        return switch (way) {
            case CARD -> deposit();
            case PREPAID, SHORT_OF_MONEY -> DueProducts.PRICE.times(paid());
            case BY_HAND -> paid() == 0 ? Money.zero(Currency.CHF) : deposit();
        };
    }

    private int affordable() {
        return Math.toIntExact(deposit().minor() / DueProducts.PRICE.minor());
    }
}
