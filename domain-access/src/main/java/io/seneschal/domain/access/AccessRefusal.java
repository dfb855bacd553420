package io.seneschal.domain.access;

import io.seneschal.domain.product.Resource;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Every "no" about an access, and about using a product. */
public abstract sealed class AccessRefusal extends Refusal {

    private AccessRefusal(Kind kind, String code, Map<String, Object> because, String... remedies) {
        super(kind, code, because, remedies);
    }

    /** Nothing opens it: no role, no access, no team (AUT-4). */
    public static final class NotGranted extends AccessRefusal {
        public NotGranted(ProductId product, String role) {
            super(
                    Kind.FORBIDDEN,
                    "access.not-granted",
                    facts("product", product, "role", role),
                    "ask-for-access",
                    "log-in-as-another-user");
        }
    }

    /** What opened it has come to its own end. */
    public static final class AccessOver extends AccessRefusal {
        public AccessOver(ProductId product, Instant since) {
            super(Kind.FORBIDDEN, "access.over", facts("product", product, "since", since), "ask-for-access");
        }
    }

    /** Only something inside is open, not the product as a whole, nor another thing inside it. */
    public static final class OnlyInside extends AccessRefusal {
        public OnlyInside(ProductId product, Collection<Resource> open) {
            super(
                    Kind.FORBIDDEN,
                    "access.only-inside",
                    facts("product", product, "open", open),
                    "open-what-was-granted",
                    "ask-for-access");
        }
    }

    /** It is open, but not for this. */
    public static final class RightMissing extends AccessRefusal {
        public RightMissing(ProductId product, Right right, Collection<Right> present) {
            super(
                    Kind.FORBIDDEN,
                    "access.right-missing",
                    facts(
                            "product",
                            product,
                            "right",
                            right.code(),
                            "present",
                            present.stream().map(Right::code).toList()),
                    "ask-for-the-right");
        }
    }

    /** An access without any right would open nothing. */
    public static final class NoRights extends AccessRefusal {
        public NoRights() {
            super(Kind.INVALID, "access.no-rights", facts(), "name-a-right");
        }
    }

    /** The right means nothing there, such as reading the mail of a domain. */
    public static final class RightDoesNotFit extends AccessRefusal {
        public RightDoesNotFit(Right right, String type) {
            super(
                    Kind.INVALID,
                    "access.right-does-not-fit",
                    facts("right", right.code(), "type", type),
                    "name-a-right-that-fits");
        }
    }

    /** An access ends after it was granted. */
    public static final class EndNotAhead extends AccessRefusal {
        public EndNotAhead(Instant until, Instant now) {
            super(Kind.INVALID, "access.end-not-ahead", facts("until", until, "now", now), "choose-a-later-end");
        }
    }

    /** Not there, or another organisation's: the two look alike (ORG-7). */
    public static final class UnknownAccess extends AccessRefusal {
        public UnknownAccess(OrganisationId organisation, AccessId access) {
            this(organisation, access.toString());
        }

        /** @param holder who should hold one to exactly this extent */
        public UnknownAccess(OrganisationId organisation, Holder holder, Extent extent) {
            this(organisation, holder + " " + extent);
        }

        private UnknownAccess(OrganisationId organisation, String access) {
            super(
                    Kind.UNKNOWN,
                    "access.unknown",
                    facts("organisation", organisation, "access", access),
                    "list-the-accesses");
        }
    }
}
