package io.seneschal.domain.billing;

import static io.seneschal.domain.billing.PaymentMethodKind.Renewal.CARRIES;
import static io.seneschal.domain.billing.PaymentMethodKind.Renewal.NONE;
import static io.seneschal.domain.billing.PaymentMethodKind.Renewal.SWITCHES_ON;
import static io.seneschal.domain.billing.PaymentMethodKind.Through.BALANCE;
import static io.seneschal.domain.billing.PaymentMethodKind.Through.BANK;
import static io.seneschal.domain.billing.PaymentMethodKind.Through.PROVIDER;

import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** By which means can be paid, and what each is good for: the table of REN-2, REN-6, REN-7, PAY-2 and PAY-6. */
public enum PaymentMethodKind implements Coded {
    // automatic renewals, top-up of the prepaid account, through whom, and whether in francs only
    VISA(SWITCHES_ON, true, PROVIDER, false),
    MASTERCARD(SWITCHES_ON, true, PROVIDER, false),
    CB(SWITCHES_ON, true, PROVIDER, false),
    POSTFINANCE(NONE, true, PROVIDER, true),
    IBAN(NONE, true, BANK, false),
    PAYPAL(NONE, false, PROVIDER, false),
    TWINT(CARRIES, false, PROVIDER, false),
    PREPAID(CARRIES, false, BALANCE, false);

    /** What a kind has to do with automatic renewals. */
    enum Renewal {
        /** It can't carry them. */
        NONE,
        /** It carries them when somebody wishes it. */
        CARRIES,
        /** A product that is paid with it is renewed with it from then on. */
        SWITCHES_ON
    }

    /** From where the money comes. */
    enum Through {
        /** A payment provider is asked, and answers. */
        PROVIDER,
        /** The customer transfers it, and it arrives some day. */
        BANK,
        /** It is here already. */
        BALANCE
    }

    private final Renewal renewal;
    private final boolean toppingUp;
    private final Through through;
    private final boolean francsOnly;

    PaymentMethodKind(Renewal renewal, boolean toppingUp, Through through, boolean francsOnly) {
        this.renewal = renewal;
        this.toppingUp = toppingUp;
        this.through = through;
        this.francsOnly = francsOnly;
    }

    /** Whether products can be renewed automatically with it (REN-2, REN-7). */
    public boolean carriesAutoRenewal() {
        return renewal != Renewal.NONE;
    }

    /** Whether paying a product with it switches the product's automatic renewal on (REN-6). */
    public boolean switchesAutoRenewalOn() {
        return renewal == Renewal.SWITCHES_ON;
    }

    /** Whether money can be put into the prepaid account with it (PAY-6). */
    public boolean topsUp() {
        return toppingUp;
    }

    /** Whether a payment provider has to be asked. */
    public boolean needsProvider() {
        return through == Through.PROVIDER;
    }

    /** Whether the money comes by bank transfer, some time after. */
    public boolean awaitsTransfer() {
        return through == Through.BANK;
    }

    /** Whether it is the organisation's own prepaid account. */
    public boolean isBalance() {
        return through == Through.BALANCE;
    }

    /** In which currencies it pays (PAY-2). */
    public Set<Currency> currencies() {
        return francsOnly ? Set.of(Currency.CHF) : Set.of(Currency.values());
    }

    /** The kinds with which the prepaid account can be topped up in that currency. */
    public static List<PaymentMethodKind> toppingUp(Currency currency) {
        return Stream.of(values())
                .filter(kind -> kind.topsUp() && kind.currencies().contains(currency))
                .toList();
    }
}
