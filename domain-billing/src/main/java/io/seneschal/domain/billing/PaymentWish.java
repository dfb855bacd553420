package io.seneschal.domain.billing;

import io.seneschal.domain.billing.PaymentRefusal.NothingToPay;
import io.seneschal.domain.billing.PaymentRefusal.ProductTwice;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import java.util.HashSet;
import java.util.List;

/**
 * What is to be paid at once, on one invoice (PAY-3), and by which means.
 *
 * @param id which payment it will be
 * @param usePrepaid whether the prepaid balance pays as much of it as it can, and the method the rest (PAY-7)
 */
public record PaymentWish(
        PaymentId id, OrganisationId organisation, List<PaymentLine> lines, PaymentMethod method, boolean usePrepaid) {

    /**
     * @throws NothingToPay if there is no line
     * @throws ProductTwice if two lines renew the same product
     * @throws io.seneschal.domain.shared.MoneyRefusal.CurrenciesDiffer if a line is in another currency than the method
     */
    public PaymentWish {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new NothingToPay();
        }
        var products = new HashSet<ProductId>();
        for (var line : lines) {
            if (line instanceof PaymentLine.Renewal renewal && !products.add(renewal.product())) {
                throw new ProductTwice(renewal.product());
            }
            line.amount().requireSameCurrency(Money.zero(method.currency()));
        }
    }

    public Money total() {
        return Payment.totalOf(lines);
    }

    /** Whether the prepaid account may have to do with it. */
    public boolean mayUsePrepaid() {
        return usePrepaid || method.kind().isBalance();
    }

    /** What may be charged only once. */
    public List<DueTerm> dueTerms() {
        return Payment.dueTermsOf(lines);
    }
}
