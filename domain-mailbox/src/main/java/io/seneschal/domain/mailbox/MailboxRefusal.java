package io.seneschal.domain.mailbox;

import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.Refusal;
import java.util.Map;

/** Every "no" about a mailbox. */
public abstract sealed class MailboxRefusal extends Refusal {

    private MailboxRefusal(Kind kind, String code, Map<String, Object> because, String... remedies) {
        super(kind, code, because, remedies);
    }

    /** An address leads to one mailbox, whoever has it. */
    public static final class AddressTaken extends MailboxRefusal {
        public AddressTaken(EmailAddress address) {
            super(Kind.CONFLICT, "mailbox.address-taken", facts("address", address), "choose-another-address");
        }
    }

    /** Not there, or another organisation's: the two look alike (ORG-7). */
    public static final class UnknownMailbox extends MailboxRefusal {
        public UnknownMailbox(OrganisationId organisation, MailboxId mailbox) {
            super(
                    Kind.UNKNOWN,
                    "mailbox.unknown",
                    facts("organisation", organisation, "mailbox", mailbox),
                    "list-the-mailboxes");
        }

        /** Nobody has a mailbox of this address. */
        public UnknownMailbox(EmailAddress address) {
            super(Kind.UNKNOWN, "mailbox.unknown", facts("mailbox", address), "list-the-mailboxes");
        }
    }

    /** Who may use the mailbox does not manage devices there, not even their own (DEV-10). */
    public static final class SelfServiceOff extends MailboxRefusal {
        public SelfServiceOff(MailboxId mailbox) {
            super(Kind.FORBIDDEN, "mailbox.self-service-off", facts("mailbox", mailbox), "ask-who-manages-the-mailbox");
        }
    }

    /** All devices are disconnected only by somebody who writes the mailbox's address (DEV-8). */
    public static final class ConfirmationMismatch extends MailboxRefusal {
        public ConfirmationMismatch(EmailAddress address) {
            super(
                    Kind.INVALID,
                    "mailbox.confirmation-mismatch",
                    facts("address", address),
                    "write-the-address-of-the-mailbox");
        }
    }
}
