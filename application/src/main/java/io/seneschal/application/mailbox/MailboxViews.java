package io.seneschal.application.mailbox;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.mailbox.Mailbox;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Mailboxes as they are shown. */
public interface MailboxViews {

    /** @throws io.seneschal.domain.mailbox.MailboxRefusal.UnknownMailbox also when only another organisation has it */
    MailboxView get(OrganisationId organisation, MailboxId mailbox);

    Page<MailboxView> page(OrganisationId organisation, Filter filter, PageRequest page);

    /** @param devicesCount how many devices are connected to it, be their passwords over or not */
    record MailboxView(Mailbox mailbox, long devicesCount) {}

    /**
     * Which mailboxes. {@code null} for all.
     *
     * @param openTo those that an access of this user or of one of their teams opens
     * @param search part of an address, whatever its case
     */
    record Filter(
            @Nullable OpenTo openTo,
            @Nullable ProductId product,
            @Nullable String search) {

        public static final Filter NONE = new Filter(null, null, null);
    }

    /** To whom, and at which instant. */
    record OpenTo(UserId user, Instant now) {}
}
