package io.seneschal.domain.support;

import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.shared.Refusal;
import java.util.Map;

/** Every "no" about a single mail that is shared with a ticket. */
public abstract sealed class SharedMailRefusal extends Refusal {

    private SharedMailRefusal(Kind kind, String code, Map<String, Object> because, String... remedies) {
        super(kind, code, because, remedies);
    }

    public static final class UnknownSharedMail extends SharedMailRefusal {
        public UnknownSharedMail(SharedMailId mail) {
            super(Kind.UNKNOWN, "shared-mail.unknown", facts("shared_mail", mail), "list-the-shared-mails");
        }
    }

    /** Nobody shares mail that they can't read themselves. */
    public static final class MailboxOutOfReach extends SharedMailRefusal {
        public MailboxOutOfReach(MailboxId mailbox) {
            super(Kind.FORBIDDEN, "shared-mail.mailbox-out-of-reach", facts("mailbox", mailbox), "ask-for-access");
        }
    }

    public static final class UnusableMessageReference extends SharedMailRefusal {
        public UnusableMessageReference() {
            super(Kind.INVALID, "shared-mail.unusable-message-id", facts(), "copy-the-message-id");
        }
    }
}
