package io.seneschal.domain.billing;

import io.seneschal.domain.billing.BillingAccountEvent.CurrencySettled;
import io.seneschal.domain.billing.BillingAccountEvent.SettingsChanged;
import io.seneschal.domain.billing.BillingAccountRefusal.CurrencyIsSettled;
import io.seneschal.domain.billing.BillingAccountRefusal.CurrencyMismatch;
import io.seneschal.domain.billing.BillingAccountRefusal.ReminderLeadOutOfRange;
import io.seneschal.domain.organisation.Authority;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * How an organisation is billed: in one currency (PAY-8), and reminded in time.
 *
 * <p>It is francs until something settles it: the first payment method brings its currency, and from then on there is no
 * other. Before that it can be chosen.
 *
 * @param settled whether the currency stays
 * @param reminderLeadDays how many days before a renewal people are reminded, 0 to 62 (REN-16)
 * @param respectsSwitchOff whether a product whose automatic renewal somebody switched off stays off when it is paid by card
 *     (REN-6)
 * @param version 0 for one that is as all are at first, and was never stored
 */
public record BillingAccount(
        OrganisationId organisation,
        Currency currency,
        boolean settled,
        int reminderLeadDays,
        boolean respectsSwitchOff,
        long version) {

    /** So many days before a due date somebody begins to see to it at the earliest: two months, as calendars have them at most. */
    public static final int LONGEST_LEAD = 62;

    private static final int USUAL_LEAD = 30;

    public BillingAccount {
        if (reminderLeadDays < 0 || reminderLeadDays > LONGEST_LEAD) {
            throw new IllegalArgumentException("Reminded " + reminderLeadDays + " days before");
        }
    }

    /** As it is while nobody has touched it. */
    public static BillingAccount untouched(OrganisationId organisation) {
        return new BillingAccount(organisation, Currency.CHF, false, USUAL_LEAD, true, 0);
    }

    /** What is to be different; {@code null} leaves a thing as it is. */
    public record Wish(
            @Nullable Currency currency,
            @Nullable Integer reminderLeadDays,
            @Nullable Boolean respectsSwitchOff) {}

    /**
     * @throws CurrencyIsSettled if there are payment methods, or were, in another currency
     * @throws ReminderLeadOutOfRange if it is more than two months, or after the fact
     */
    public Change<BillingAccount> change(Wish wish, Authority by) {
        by.require(Permission.MANAGE_BILLING);
        var wished = new BillingAccount(
                organisation,
                wishedCurrency(wish.currency()),
                settled,
                wish.reminderLeadDays() == null ? reminderLeadDays : requireLead(wish.reminderLeadDays()),
                wish.respectsSwitchOff() == null ? respectsSwitchOff : wish.respectsSwitchOff(),
                version);
        return wished.equals(this)
                ? Change.none(this)
                : Change.to(
                        wished,
                        new SettingsChanged(
                                organisation, wished.currency, wished.reminderLeadDays, wished.respectsSwitchOff));
    }

    /**
     * Settles the currency for good, if it isn't yet.
     *
     * @throws CurrencyMismatch if it is another one
     */
    public Change<BillingAccount> settle(Currency wished) {
        if (!settled) {
            return Change.to(
                    new BillingAccount(organisation, wished, true, reminderLeadDays, respectsSwitchOff, version),
                    new CurrencySettled(organisation, wished));
        }
        if (wished != currency) {
            throw new CurrencyMismatch(currency, wished);
        }
        return Change.none(this);
    }

    private Currency wishedCurrency(@Nullable Currency wished) {
        if (wished == null || wished == currency) {
            return currency;
        }
        if (settled) {
            throw new CurrencyIsSettled(currency, wished);
        }
        return wished;
    }

    private static int requireLead(int days) {
        if (days < 0 || days > LONGEST_LEAD) {
            throw new ReminderLeadOutOfRange(days, LONGEST_LEAD);
        }
        return days;
    }
}
