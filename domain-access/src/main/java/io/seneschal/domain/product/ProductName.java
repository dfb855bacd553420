package io.seneschal.domain.product;

import io.seneschal.domain.product.ProductRefusal.UnusableProductName;
import io.seneschal.domain.shared.Line;

/** What its customer calls a product: 1 to 255 characters in any script. */
public record ProductName(String text) {

    private static final int LONGEST = 255;

    /** @throws UnusableProductName if it is empty, too long, or can't be shown */
    public ProductName {
        text = Line.tidy(text);
        if (!Line.fits(text, 1, LONGEST)) {
            throw new UnusableProductName(text, LONGEST);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
