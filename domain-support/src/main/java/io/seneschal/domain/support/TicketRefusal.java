package io.seneschal.domain.support;

import io.seneschal.domain.shared.Refusal;
import java.time.Instant;
import java.util.Map;

/** Every "no" about a ticket and what is written in it. */
public abstract sealed class TicketRefusal extends Refusal {

    private TicketRefusal(Kind kind, String code, Map<String, Object> because, String... remedies) {
        super(kind, code, because, remedies);
    }

    /** Not there, or somebody else's: the two look alike, also to agents whom nobody has assigned to it. */
    public static final class UnknownTicket extends TicketRefusal {
        public UnknownTicket(TicketId ticket) {
            super(Kind.UNKNOWN, "ticket.unknown", facts("ticket", ticket), "list-your-tickets");
        }
    }

    public static final class UnknownMessage extends TicketRefusal {
        public UnknownMessage(TicketMessageId message) {
            super(Kind.UNKNOWN, "ticket.unknown-message", facts("message", message), "list-the-messages");
        }
    }

    /** Nothing is added to a ticket that is closed. */
    public static final class TicketClosed extends TicketRefusal {
        public TicketClosed(TicketId ticket, Instant at) {
            super(Kind.CONFLICT, "ticket.closed", facts("ticket", ticket, "closed_at", at), "reopen-the-ticket");
        }
    }

    /** Operators assign tickets; it is agents who answer them. */
    public static final class NotAParty extends TicketRefusal {
        public NotAParty(TicketId ticket) {
            super(Kind.FORBIDDEN, "ticket.not-a-party", facts("ticket", ticket), "assign-an-agent");
        }
    }

    /** What a ticket carries is added and taken away by its customer only. */
    public static final class CustomerNeeded extends TicketRefusal {
        public CustomerNeeded(TicketId ticket) {
            super(Kind.FORBIDDEN, "ticket.customer-needed", facts("ticket", ticket), "ask-the-customer");
        }
    }

    public static final class TooManyAgents extends TicketRefusal {
        public TooManyAgents(TicketId ticket, int most) {
            super(
                    Kind.CONFLICT,
                    "ticket.too-many-agents",
                    facts("ticket", ticket, "most", most),
                    "unassign-an-agent-first");
        }
    }

    public static final class UnusableSubject extends TicketRefusal {
        public UnusableSubject(int longest) {
            super(Kind.INVALID, "ticket.unusable-subject", facts("longest", longest), "use-a-plain-subject");
        }
    }

    public static final class UnusableText extends TicketRefusal {
        public UnusableText(int longest) {
            super(Kind.INVALID, "ticket.unusable-text", facts("longest", longest), "write-plain-text");
        }
    }
}
