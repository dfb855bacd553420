package io.seneschal.rest.mailbox;

import io.seneschal.application.mailbox.MailboxViews;
import io.seneschal.rest.shared.Response;
import java.time.Instant;
import java.util.UUID;

/** A mailbox on the wire. */
record MailboxView(UUID id, String address, UUID productId, long devicesCount, boolean selfService, Instant createdAt) {

    static MailboxView of(MailboxViews.MailboxView found) {
        var mailbox = found.mailbox();
        return new MailboxView(
                mailbox.id().value(),
                mailbox.address().text(),
                mailbox.product().value(),
                found.devicesCount(),
                mailbox.selfService(),
                mailbox.createdAt());
    }

    static Response shown(MailboxViews.MailboxView found) {
        return Response.ok(of(found)).ofVersion(found.mailbox().version());
    }
}
