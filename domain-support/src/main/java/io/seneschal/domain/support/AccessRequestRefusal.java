package io.seneschal.domain.support;

import io.seneschal.domain.shared.Refusal;
import java.time.Instant;
import java.util.Map;

/** Every "no" about asking a customer for access. */
public abstract sealed class AccessRequestRefusal extends Refusal {

    private AccessRequestRefusal(Kind kind, String code, Map<String, Object> because, String... remedies) {
        super(kind, code, because, remedies);
    }

    /** Not there, or somebody else's to answer: the two look alike. */
    public static final class UnknownRequest extends AccessRequestRefusal {
        public UnknownRequest(AccessRequestId request) {
            super(Kind.UNKNOWN, "access-request.unknown", facts("access_request", request), "list-the-access-requests");
        }
    }

    public static final class RequestLapsed extends AccessRequestRefusal {
        public RequestLapsed(Instant at) {
            super(Kind.EXPIRED, "access-request.lapsed", facts("lapsed_at", at), "switch-it-on-yourself");
        }
    }

    public static final class RequestAccepted extends AccessRequestRefusal {
        public RequestAccepted(Instant at) {
            super(Kind.CONFLICT, "access-request.accepted", facts("accepted_at", at), "switch-it-off");
        }
    }

    public static final class RequestDeclined extends AccessRequestRefusal {
        public RequestDeclined(Instant at) {
            super(Kind.CONFLICT, "access-request.declined", facts("declined_at", at), "switch-it-on-yourself");
        }
    }
}
