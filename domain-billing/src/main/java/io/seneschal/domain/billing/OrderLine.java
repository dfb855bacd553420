package io.seneschal.domain.billing;

import io.seneschal.domain.billing.OrderRefusal.PriceChanged;
import io.seneschal.domain.product.DueDate;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.product.ProductType;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.ProductId;
import java.time.LocalDate;

/**
 * A product that is ordered.
 *
 * @param product which one it will be
 * @param type the code of its type
 * @param terms how many are paid at once, from 1
 * @param amount what all of them cost, at the price of the day on which they were ordered
 */
public record OrderLine(ProductId product, String type, ProductName name, Term term, int terms, Money amount) {

    /**
     * @throws io.seneschal.domain.product.ProductRefusal.TermNotOffered if it is not rented for that long at a time
     * @throws io.seneschal.domain.product.ProductRefusal.NoPrice if it can't be paid for in that currency
     * @throws PaymentRefusal.TooManyTerms if several are not paid at once, or not as many (PAY-3)
     */
    public static OrderLine of(
            ProductId product, ProductType type, ProductName name, Term term, int terms, Currency currency) {
        return new OrderLine(product, type.code(), name, term, terms, PaymentLine.priceOf(type, term, terms, currency));
    }

    /**
     * What was ordered long ago is not rented at its old price; the refusals of {@link #of} say that it isn't rented at all.
     *
     * @throws PriceChanged if it costs more or less by now
     */
    void requirePresentPrice(OrderId order, ProductType present) {
        var today = PaymentLine.priceOf(present, term, terms, amount.currency());
        if (!today.equals(amount)) {
            throw new PriceChanged(order, type, amount, today);
        }
    }

    /** The day on which what is paid ends, if it is opened on this one. */
    public DueDate dueFrom(LocalDate opened) {
        return DueDate.of(opened).after(new Term(term.months() * terms));
    }

    PaymentLine.Opening opening(OrderId order) {
        return new PaymentLine.Opening(order, product, type, name, term, terms, amount);
    }
}
