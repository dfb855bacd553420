package io.seneschal.domain.billing;

import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.Money;
import java.util.Locale;
import java.util.Optional;

/** What a movement on the provider's account means for what is open (PAY-4). Only one that is matched settles anything. */
public enum TransferVerdict implements Coded {
    MATCHED,
    /** Less has come than was asked for. */
    AMOUNT_TOO_SMALL,
    /** More has come than was asked for. */
    AMOUNT_TOO_LARGE,
    CURRENCY_DIFFERS,
    /** Nothing was ever asked for under that reference. */
    UNKNOWN_REFERENCE,
    NO_REFERENCE,
    /** This very movement was matched before. */
    SEEN_BEFORE,
    /** Another movement has paid it: the money came twice. */
    PAID_BEFORE,
    /** What it pays was cancelled. */
    CANCELLED,
    /** Money that went out, a reversal, or nothing booked yet. */
    IGNORED;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @param asked what was asked for under the movement's reference
     * @param seen whether the movement was matched before
     */
    public static TransferVerdict on(BankEntry entry, Optional<ProForma> asked, boolean seen) {
        if (!entry.isIncoming()) {
            return IGNORED;
        }
        if (seen) {
            return SEEN_BEFORE;
        }
        if (entry.reference() == null) {
            return NO_REFERENCE;
        }
        return asked.map(proForma -> on(entry, proForma)).orElse(UNKNOWN_REFERENCE);
    }

    private static TransferVerdict on(BankEntry entry, ProForma asked) {
        return switch (asked.state()) {
            case PAID -> PAID_BEFORE;
            case CANCELLED -> CANCELLED;
            case OPEN -> onAmount(entry, asked);
        };
    }

    private static TransferVerdict onAmount(BankEntry entry, ProForma asked) {
        var currency = asked.amount().currency();
        if (!entry.currency().equals(currency.code())) {
            return CURRENCY_DIFFERS;
        }
        return switch (Integer.signum(Money.parse(entry.amount(), currency).compareTo(asked.amount()))) {
            case -1 -> AMOUNT_TOO_SMALL;
            case 1 -> AMOUNT_TOO_LARGE;
            default -> MATCHED;
        };
    }
}
