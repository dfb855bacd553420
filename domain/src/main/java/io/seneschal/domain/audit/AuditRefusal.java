package io.seneschal.domain.audit;

import io.seneschal.domain.shared.Refusal;
import java.util.Map;
import java.util.UUID;

/** Every "no" about the audit trail. */
public abstract sealed class AuditRefusal extends Refusal {

    private AuditRefusal(Kind kind, String code, Map<String, Object> because, String... remedies) {
        super(kind, code, because, remedies);
    }

    /** An event is not as it was sealed: somebody was at the database past the program (AUD-2). */
    public static final class BrokenTrail extends AuditRefusal {
        BrokenTrail(UUID event, Damage damage, long block) {
            super(
                    Kind.CONFLICT,
                    "audit.broken-trail",
                    facts("event", event, "damage", damage.code(), "block", block),
                    "compare-with-an-export");
        }
    }

    /** A block is not as it was written (AUD-2). */
    public static final class BrokenChain extends AuditRefusal {
        public BrokenChain(long block, ChainDamage damage) {
            super(
                    Kind.CONFLICT,
                    "audit.broken-chain",
                    facts("block", block, "damage", damage.code()),
                    "compare-with-an-export");
        }
    }

    /** No block has the hash that was kept elsewhere: the end was cut off, or all of it was made anew (AUD-2). */
    public static final class HeadMissing extends AuditRefusal {
        public HeadMissing(SealHash head) {
            super(Kind.CONFLICT, "audit.head-missing", facts("head", head), "compare-with-an-export");
        }
    }

    /** A head is a SHA-256 in 64 hexadecimal digits. */
    public static final class UnusableHead extends AuditRefusal {
        UnusableHead(String text) {
            super(Kind.INVALID, "audit.unusable-head", facts("head", text), "use-a-head");
        }
    }

    /** Kinds of events are called {@code concept.what-happened}. */
    public static final class UnusableEventType extends AuditRefusal {
        UnusableEventType(String text) {
            super(Kind.INVALID, "audit.unusable-event-type", facts("type", text), "use-a-type-of-the-trail");
        }
    }
}
