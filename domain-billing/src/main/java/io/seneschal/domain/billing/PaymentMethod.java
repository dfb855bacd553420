package io.seneschal.domain.billing;

import io.seneschal.domain.billing.PaymentMethodEvent.Added;
import io.seneschal.domain.billing.PaymentMethodEvent.Removed;
import io.seneschal.domain.billing.PaymentMethodRefusal.CurrencyNotSupported;
import io.seneschal.domain.billing.PaymentMethodRefusal.HoldsCardData;
import io.seneschal.domain.billing.PaymentMethodRefusal.PaymentsUnderWay;
import io.seneschal.domain.billing.PaymentMethodRefusal.TokenNeeded;
import io.seneschal.domain.billing.PaymentMethodRefusal.UnusableDisplay;
import io.seneschal.domain.billing.PaymentMethodRefusal.UnusableToken;
import io.seneschal.domain.organisation.Authority;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Line;
import io.seneschal.domain.shared.OrganisationId;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * By what means an organisation pays: a card, an account elsewhere, a bank transfer, or its own prepaid account (PAY-2).
 *
 * <p>What opens the means itself is the payment provider's; here is only the token under which the provider knows it, and
 * what it is called on a list. Nothing that may be the number of a card is taken, in whichever of the two (PAY-10). It is
 * added, it pays, and it is removed; what it stands for never changes. The prepaid account and transfers need no token.
 *
 * @param providerToken under which the provider knows it, shown to nobody; {@code null} where no provider is asked
 * @param display what it is called on a list, 1 to 60 characters: {@code Visa •••• 4242}
 */
public record PaymentMethod(
        PaymentMethodId id,
        OrganisationId organisation,
        PaymentMethodKind kind,
        @Nullable String providerToken,
        String display,
        Currency currency,
        Instant createdAt,
        long version) {

    private static final int LONGEST_DISPLAY = 60;
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,200}");

    public PaymentMethod {
        if (kind.needsProvider() != (providerToken != null)) {
            throw new IllegalArgumentException(id + " has a token just where a provider is asked");
        }
    }

    /**
     * What is to be added.
     *
     * @param providerToken what is of no use to the kind is not kept
     * @param display {@code null} for the name of the kind
     */
    public record Wish(
            PaymentMethodKind kind,
            @Nullable String providerToken,
            @Nullable String display,
            Currency currency) {

        @Override
        public String toString() {
            return "Wish[" + kind.code() + ", " + currency + "]";
        }
    }

    /**
     * @throws CurrencyNotSupported if it can't pay in that currency
     * @throws HoldsCardData if the token or the display may hold the number of a card
     * @throws TokenNeeded if the provider would not know which one it is
     */
    public static Change<PaymentMethod> add(
            PaymentMethodId id, OrganisationId organisation, Wish wish, Authority by, Instant at) {
        by.require(Permission.MANAGE_BILLING);
        var kind = wish.kind();
        if (!kind.currencies().contains(wish.currency())) {
            throw new CurrencyNotSupported(kind, wish.currency());
        }
        var method = new PaymentMethod(
                id,
                organisation,
                kind,
                kind.needsProvider() ? usableToken(kind, wish.providerToken()) : null,
                usableDisplay(wish.display() == null ? kind.code() : wish.display()),
                wish.currency(),
                at,
                0);
        return Change.to(method, new Added(organisation, id, kind, wish.currency()));
    }

    /**
     * Takes it off the list. What is being paid with it comes to its end first, for nobody knows yet whether the provider
     * has to be asked again.
     *
     * @param underWay the payments with it that are not settled
     * @throws PaymentsUnderWay if there are any
     */
    public Change<PaymentMethod> remove(List<PaymentId> underWay, Authority by) {
        by.require(Permission.MANAGE_BILLING);
        if (!underWay.isEmpty()) {
            throw new PaymentsUnderWay(id, underWay);
        }
        return Change.to(this, new Removed(organisation, id, kind));
    }

    private static String usableToken(PaymentMethodKind kind, @Nullable String token) {
        if (token == null || token.isEmpty()) {
            throw new TokenNeeded(kind);
        }
        requireNoCardData("provider_token", token);
        if (!TOKEN.matcher(token).matches()) {
            throw new UnusableToken();
        }
        return token;
    }

    private static String usableDisplay(String display) {
        requireNoCardData("display", display);
        var tidied = Line.tidy(display);
        if (!Line.fits(tidied, 1, LONGEST_DISPLAY)) {
            throw new UnusableDisplay(LONGEST_DISPLAY);
        }
        return tidied;
    }

    private static void requireNoCardData(String field, String text) {
        if (CardNumbers.mayBeIn(text)) {
            throw new HoldsCardData(field);
        }
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "PaymentMethod[" + id + ", " + kind.code() + ", " + currency + "]";
    }
}
