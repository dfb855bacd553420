package io.seneschal.domain.support;

import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Every "no" about leave for support and its use. */
public abstract sealed class SupportRefusal extends Refusal {

    private SupportRefusal(Kind kind, String code, Map<String, Object> because, String... remedies) {
        super(kind, code, because, remedies);
    }

    public static final class UnusableGrantLength extends SupportRefusal {
        public UnusableGrantLength(int hours, int longest) {
            super(
                    Kind.INVALID,
                    "support.unusable-length",
                    facts("hours", hours, "longest", longest),
                    "choose-a-shorter-time");
        }
    }

    public static final class ScopeTooLarge extends SupportRefusal {
        public ScopeTooLarge(int largest) {
            super(Kind.INVALID, "support.scope-too-large", facts("largest", largest), "name-fewer");
        }
    }

    public static final class EmptyScope extends SupportRefusal {
        public EmptyScope() {
            super(Kind.INVALID, "support.empty-scope", facts(), "leave-it-out-for-everything");
        }
    }

    public static final class UnknownContentType extends SupportRefusal {
        public UnknownContentType(String contentType, List<ContentType> known) {
            super(
                    Kind.UNKNOWN,
                    "support.unknown-content-type",
                    facts(
                            "content_type",
                            contentType,
                            "known",
                            known.stream().map(ContentType::code).toList()),
                    "choose-a-type-of-content");
        }
    }

    /** Nobody can open to support what they don't reach themselves. */
    public static final class UnknownResource extends SupportRefusal {
        public UnknownResource(ContentType contentType, UUID resource) {
            super(
                    Kind.UNKNOWN,
                    "support.unknown-resource",
                    facts("content_type", contentType.code(), "resource_id", resource),
                    "list-your-products");
        }
    }

    public static final class UnknownGrant extends SupportRefusal {
        public UnknownGrant(SupportGrantId grant) {
            super(Kind.UNKNOWN, "support.unknown-grant", facts("grant", grant), "list-the-grants");
        }
    }

    public static final class UnknownAccess extends SupportRefusal {
        public UnknownAccess(SupportUseId access) {
            super(Kind.UNKNOWN, "support.unknown-access", facts("access", access), "open-a-new-access");
        }
    }

    /** What was opened for minutes is over. */
    public static final class AccessOver extends SupportRefusal {
        public AccessOver(Instant at) {
            super(Kind.EXPIRED, "support.access-over", facts("ended_at", at), "open-a-new-access");
        }
    }

    /** An access that was opened for one thing shows no other. */
    public static final class NotInAccess extends SupportRefusal {
        /** @param resource the only thing that it shows */
        public NotInAccess(SupportUseId access, UUID resource) {
            super(
                    Kind.FORBIDDEN,
                    "support.not-in-access",
                    facts("access", access, "resource_id", resource),
                    "open-a-new-access");
        }
    }

    public static final class NotYourTicket extends SupportRefusal {
        public NotYourTicket(TicketId ticket) {
            super(Kind.FORBIDDEN, "support.not-your-ticket", facts("ticket", ticket), "have-the-ticket-assigned");
        }
    }

    public static final class OutsideNetwork extends SupportRefusal {
        public OutsideNetwork(String network) {
            super(
                    Kind.FORBIDDEN,
                    "support.outside-network",
                    facts("network", network),
                    "work-from-the-providers-network");
        }
    }

    public static final class NotGranted extends SupportRefusal {
        public NotGranted(ContentType contentType) {
            super(Kind.FORBIDDEN, "support.not-granted", facts("content_type", contentType.code()), "ask-the-customer");
        }
    }

    public static final class GrantExpired extends SupportRefusal {
        public GrantExpired(ContentType contentType, Instant at) {
            super(
                    Kind.EXPIRED,
                    "support.expired",
                    facts("content_type", contentType.code(), "expired_at", at),
                    "ask-the-customer");
        }
    }

    public static final class GrantRevoked extends SupportRefusal {
        public GrantRevoked(ContentType contentType, Instant at) {
            super(
                    Kind.EXPIRED,
                    "support.revoked",
                    facts("content_type", contentType.code(), "revoked_at", at),
                    "ask-the-customer");
        }
    }

    /** The customer doesn't reach it themselves at present, or has not opened this part of it. */
    public static final class OutOfReach extends SupportRefusal {
        public OutOfReach(ContentType contentType, OrganisationId organisation) {
            super(
                    Kind.FORBIDDEN,
                    "support.out-of-reach",
                    facts("content_type", contentType.code(), "organisation", organisation),
                    "ask-the-customer");
        }
    }
}
