package io.seneschal.application.mailbox;

import io.seneschal.domain.mailbox.Mailbox;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import java.util.Optional;

/**
 * All mailboxes, each to be found in its own organisation and nowhere else, but for their addresses, of which no two are
 * the same (USR-6). They go with their organisation. Whoever stores a decision made on an older state is refused with
 * {@link io.seneschal.domain.shared.CommonRefusal.StaleChange}, as is a second mailbox of the same address.
 */
public interface Mailboxes {

    /** @throws io.seneschal.domain.mailbox.MailboxRefusal.UnknownMailbox also when only another organisation has it */
    Mailbox get(OrganisationId organisation, MailboxId mailbox);

    /** The mailbox of this address, whatever its case and whosever it is. */
    Optional<Mailbox> find(EmailAddress address);

    void add(Change<Mailbox> created);

    void save(Change<Mailbox> changed);

    /** Takes the mailbox away, and its invitations of devices; its devices must be gone. */
    void remove(Change<Mailbox> deleted);
}
