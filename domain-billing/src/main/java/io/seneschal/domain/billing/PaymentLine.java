package io.seneschal.domain.billing;

import io.seneschal.domain.billing.PaymentRefusal.TooManyTerms;
import io.seneschal.domain.billing.PrepaidRefusal.DepositOutOfRange;
import io.seneschal.domain.billing.PrepaidRefusal.MethodNotAccepted;
import io.seneschal.domain.product.DueDate;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.product.ProductType;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.ProductId;
import org.jspecify.annotations.Nullable;

/** One thing that is paid, at the price of the moment in which paying begins. */
public sealed interface PaymentLine {

    /** For how long something is paid in advance at most. */
    int LONGEST_IN_MONTHS = 120;

    /** Of the line, whatever the number of terms. */
    Money amount();

    /**
     * A product goes on for some terms.
     *
     * @param type the code of its type
     * @param name what it is called at this moment
     * @param terms how many, from 1
     * @param from the due date from which they count (REN-10); it is charged once for ever
     */
    record Renewal(ProductId product, String type, ProductName name, Term term, int terms, DueDate from, Money amount)
            implements PaymentLine {

        public Renewal {
            requireSense(terms, amount);
        }

        /**
         * Some more terms of a product, at today's price. One that is blocked for not being paid can be paid (REN-11).
         *
         * @param term {@code null} for the product's own
         * @throws io.seneschal.domain.product.ProductRefusal.ProductTerminated if it is over
         * @throws io.seneschal.domain.product.ProductRefusal.TermNotOffered if it is not rented for that long at a time
         * @throws io.seneschal.domain.product.ProductRefusal.NoPrice if it can't be paid for in that currency
         * @throws TooManyTerms if its type is not paid for so many terms in advance
         */
        public static Renewal of(Product product, ProductType type, @Nullable Term term, int terms, Currency currency) {
            product.requireNotTerminated();
            var wished = term == null ? product.term() : term;
            return new Renewal(
                    product.id(),
                    type.code(),
                    product.name(),
                    wished,
                    terms,
                    product.due(),
                    priceOf(type, wished, terms, currency));
        }

        /** The due date after it. */
        public DueDate until() {
            var due = from;
            for (var count = 0; count < terms; count++) {
                due = due.after(term);
            }
            return due;
        }

        /** What may be charged only once. */
        public DueTerm due() {
            return new DueTerm(product, from.on());
        }
    }

    /**
     * An ordered product is opened.
     *
     * @param product which one it will be; the order has known it from the beginning
     */
    record Opening(OrderId order, ProductId product, String type, ProductName name, Term term, int terms, Money amount)
            implements PaymentLine {

        public Opening {
            requireSense(terms, amount);
        }
    }

    /** Money is put into the prepaid account. */
    record Deposit(Money amount) implements PaymentLine {

        private static final long LEAST = 10;
        private static final long MOST = 9999_00;

        public Deposit {
            requireSense(1, amount);
        }

        /**
         * @throws DepositOutOfRange if it is less than 0.10 or more than 9999.00 (PAY-6)
         * @throws MethodNotAccepted if nobody tops up with that kind of method in that currency
         */
        public static Deposit of(Money amount, PaymentMethod method) {
            var currency = amount.currency();
            var least = new Money(LEAST, currency);
            var most = new Money(MOST, currency);
            if (amount.compareTo(least) < 0 || amount.compareTo(most) > 0) {
                throw new DepositOutOfRange(amount, least, most);
            }
            if (!PaymentMethodKind.toppingUp(currency).contains(method.kind())) {
                throw new MethodNotAccepted(method.kind(), currency);
            }
            return new Deposit(amount);
        }
    }

    /**
     * What some terms of a type cost at once (PAY-3).
     *
     * @throws io.seneschal.domain.product.ProductRefusal.TermNotOffered if it is not rented for that long at a time
     * @throws io.seneschal.domain.product.ProductRefusal.NoPrice if it can't be paid for in that currency
     * @throws TooManyTerms if several are not paid at once, or not as many: ten years at most
     */
    static Money priceOf(ProductType type, Term term, int terms, Currency currency) {
        type.requireOffered(term);
        var most = type.severalTerms() ? LONGEST_IN_MONTHS / term.months() : 1;
        if (terms < 1 || terms > most) {
            throw new TooManyTerms(type.code(), terms, most);
        }
        return type.priceOf(term, currency).times(terms);
    }

    private static void requireSense(int terms, Money amount) {
        if (terms < 1 || amount.isNegative()) {
            throw new IllegalArgumentException(terms + " terms for " + amount);
        }
    }
}
