package io.seneschal.domain.product;

import io.seneschal.domain.product.ProductRefusal.NoPrice;
import io.seneschal.domain.product.ProductRefusal.TermNotOffered;
import io.seneschal.domain.product.ProductRefusal.UnknownResourceKind;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.shared.Money;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What can be rented: data of a catalogue, not code (PRD-2).
 *
 * @param family the code of the family it belongs to
 * @param terms for how long it is rented at a time, the usual one first
 * @param severalTerms whether several terms may be paid in advance
 * @param needsConfirmation whether its termination has to be confirmed through a mailed link (TRM-1)
 * @param resources the kinds of things that lie inside: {@code mailbox}, {@code folder}, {@code channel}
 * @param contents what people keep in it that support can be let into (SUP-2)
 * @param prices of the terms it is rented for
 */
public record ProductType(
        String code,
        String family,
        Map<Language, String> names,
        List<Term> terms,
        boolean severalTerms,
        boolean needsConfirmation,
        List<String> resources,
        Set<ContentType> contents,
        Prices prices) {

    public ProductType {
        Codes.require(code);
        names = Map.copyOf(names);
        terms = List.copyOf(terms);
        resources = List.copyOf(resources);
        contents = Set.copyOf(contents);
        resources.forEach(Codes::require);
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("The type " + code + " can be rented for no term");
        }
        if (!terms.containsAll(prices.perTerm().keySet())) {
            throw new IllegalArgumentException("The type " + code + " has prices of terms that it is not rented for");
        }
    }

    /** @throws TermNotOffered if it is not rented for that long at a time */
    public void requireOffered(Term term) {
        if (!terms.contains(term)) {
            throw new TermNotOffered(code, term, terms);
        }
    }

    /**
     * What one term costs.
     *
     * @throws NoPrice if it can't be paid for in that currency
     */
    public Money priceOf(Term term, Currency currency) {
        return prices.find(term, currency).orElseThrow(() -> new NoPrice(code, term, currency));
    }

    /** @throws UnknownResourceKind if nothing of that kind lies inside */
    public void requireInside(Resource resource) {
        if (!resources.contains(resource.kind())) {
            throw new UnknownResourceKind(code, resource.kind(), resources);
        }
    }
}
