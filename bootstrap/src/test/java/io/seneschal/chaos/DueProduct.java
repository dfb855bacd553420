package io.seneschal.chaos;

import io.seneschal.chaos.Books.PaidTerm;
import io.seneschal.domain.product.DueDate;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.shared.ProductId;
import java.util.List;

/**
 * A product that is due, or soon will be.
 *
 * @param number from 1; those of one payer lie far apart, as such that came at different times do
 */
record DueProduct(int number, Payer payer) {

    static final Term MONTHLY = new Term(1);

    /** Days from today on: each has an attempt that is to be made today, and none tomorrow. */
    private static final List<Integer> DAYS_LEFT = List.of(14, 10, 7, 5, 3, 0, -4, -8);

    ProductId id() {
        return new ProductId(Payer.id(6, number));
    }

    DueDate due() {
        return DueDate.of(DueProducts.TODAY.plusDays(DAYS_LEFT.get(number % DAYS_LEFT.size())));
    }

    PaidTerm term() {
        return new PaidTerm(id().value(), due().on());
    }

    DueDate dueOnceItIsPaid() {
        return due().after(MONTHLY);
    }
}
