package io.seneschal.domain.product;

import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.Refusal;
import java.util.List;
import java.util.Map;

/** Every "no" about a product itself. */
public abstract sealed class ProductRefusal extends Refusal {

    private ProductRefusal(Kind kind, String code, Map<String, Object> because, String... remedies) {
        super(kind, code, because, remedies);
    }

    /** Not there, or another organisation's: the two look alike (ORG-7). */
    public static final class UnknownProduct extends ProductRefusal {
        /** @param product its id, or the name under which it was looked for */
        public UnknownProduct(OrganisationId organisation, Object product) {
            super(
                    Kind.UNKNOWN,
                    "product.unknown",
                    facts("organisation", organisation, "product", product),
                    "list-the-products",
                    "log-in-as-another-user");
        }
    }

    /** Not here, but the asker belongs to the organisation that has it: they only look in the wrong place (AUT-3). */
    public static final class ProductElsewhere extends ProductRefusal {
        public ProductElsewhere(OrganisationId organisation, ProductId product, OrganisationId owner) {
            super(
                    Kind.UNKNOWN,
                    "product.in-another-organisation",
                    facts("organisation", organisation, "product", product, "found_in", owner),
                    "switch-organisation");
        }
    }

    /** Names need not be unique, and this one is not. */
    public static final class AmbiguousProductName extends ProductRefusal {
        public AmbiguousProductName(String name, List<ProductId> products) {
            super(Kind.CONFLICT, "product.ambiguous-name", facts("name", name, "products", products), "use-the-id");
        }
    }

    /** While it is blocked, nobody uses it. */
    public static final class ProductBlocked extends ProductRefusal {
        public ProductBlocked(ProductId product, DueDate due) {
            super(
                    Kind.FORBIDDEN,
                    "product.blocked",
                    facts("product", product, "due_on", due),
                    "renew-the-product",
                    "ask-for-the-billing-right");
        }
    }

    /** It is over, and nothing brings it back. */
    public static final class ProductTerminated extends ProductRefusal {
        public ProductTerminated(ProductId product) {
            super(Kind.CONFLICT, "product.terminated", facts("product", product), "order-a-new-one");
        }
    }

    public static final class UnknownProductType extends ProductRefusal {
        public UnknownProductType(String type) {
            super(Kind.INVALID, "product.unknown-type", facts("type", type), "list-the-product-types");
        }
    }

    public static final class TermNotOffered extends ProductRefusal {
        public TermNotOffered(String type, Term term, List<Term> offered) {
            super(
                    Kind.INVALID,
                    "product.term-not-offered",
                    facts("type", type, "term", term, "offered", offered),
                    "choose-an-offered-term");
        }
    }

    /** Nobody said what it costs for that long in that currency, so nobody can pay for it. */
    public static final class NoPrice extends ProductRefusal {
        public NoPrice(String type, Term term, Currency currency) {
            super(
                    Kind.CONFLICT,
                    "product.no-price",
                    facts("type", type, "term", term, "currency", currency),
                    "choose-another-term",
                    "ask-an-operator");
        }
    }

    /** Nothing of that kind lies inside products of that type. */
    public static final class UnknownResourceKind extends ProductRefusal {
        public UnknownResourceKind(String type, String kind, List<String> inside) {
            super(
                    Kind.INVALID,
                    "product.unknown-resource-kind",
                    facts("type", type, "kind", kind, "inside", inside),
                    "name-a-resource-of-the-product");
        }
    }

    public static final class UnusableProductName extends ProductRefusal {
        public UnusableProductName(String text, int longest) {
            super(Kind.INVALID, "product.unusable-name", facts("name", text, "longest", longest), "use-a-plain-name");
        }
    }

    public static final class UnusableTerm extends ProductRefusal {
        public UnusableTerm(String text, int longestInMonths) {
            super(
                    Kind.INVALID,
                    "product.unusable-term",
                    facts("term", text, "longest_in_months", longestInMonths),
                    "use-years-and-months");
        }
    }

    public static final class UnusableResource extends ProductRefusal {
        public UnusableResource(String text, int longest) {
            super(
                    Kind.INVALID,
                    "product.unusable-resource",
                    facts("resource", text, "longest", longest),
                    "name-a-resource-of-the-product");
        }
    }
}
