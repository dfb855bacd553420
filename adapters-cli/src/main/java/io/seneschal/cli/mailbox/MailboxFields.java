package io.seneschal.cli.mailbox;

import io.seneschal.application.mailbox.MailboxViews.MailboxView;
import io.seneschal.cli.shared.Fields;
import io.seneschal.cli.shared.View;
import io.seneschal.domain.access.Access;
import io.seneschal.domain.access.Holder;

/** How mailboxes, and to whom they are open, are shown. */
final class MailboxFields {

    static final View<MailboxView> MAILBOX = new View<>(
            shown -> Fields.of(
                    "id", shown.mailbox().id(),
                    "address", shown.mailbox().address(),
                    "organisation_id", shown.mailbox().organisation(),
                    "product_id", shown.mailbox().product(),
                    "devices_count", shown.devicesCount(),
                    "self_service", shown.mailbox().selfService(),
                    "created_at", shown.mailbox().createdAt()),
            "id",
            "address",
            "product_id",
            "devices_count",
            "self_service");

    static final View<Access> USER = new View<>(
            access -> Fields.of(
                    "user_id", access.holder() instanceof Holder.OfUser(var user) ? user : null,
                    "team_id", access.holder() instanceof Holder.OfTeam(var team) ? team : null,
                    "rights", access.rights(),
                    "until", access.until(),
                    "granted_at", access.grantedAt()),
            "user_id",
            "team_id",
            "rights",
            "until");

    private MailboxFields() {}
}
