package io.seneschal.application.mailbox;

import io.seneschal.application.mailbox.DeviceInvitations.Mailing;
import io.seneschal.application.notice.Message;
import io.seneschal.application.organisation.Organisations;
import io.seneschal.application.shared.Phrases;
import io.seneschal.application.user.Users;
import io.seneschal.domain.mailbox.DeviceInvitation;
import io.seneschal.domain.mailbox.MailboxRefusal.UnknownMailbox;
import io.seneschal.domain.organisation.OrganisationRefusal.UnknownOrganisation;
import io.seneschal.domain.security.OneTimeSecret;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.user.User;
import io.seneschal.domain.user.UserRefusal.UnknownUser;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes the mail with the link of a device invitation, in the language of the device's user; where it is nobody's, in that
 * of whoever gave it, and else in English (NOT-2). Who gave it is told as their organisation's name only.
 */
public final class DeviceLetters {

    private static final DateTimeFormatter TO_THE_MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Users users;
    private final Organisations organisations;
    private final Mailboxes mailboxes;
    private final DeviceLinks links;
    private final Phrases phrases = new Phrases("letters");

    @Inject
    public DeviceLetters(Users users, Organisations organisations, Mailboxes mailboxes, DeviceLinks links) {
        this.users = users;
        this.organisations = organisations;
        this.mailboxes = mailboxes;
        this.links = links;
    }

    /**
     * A letter of its own each time it is begun, as the link in it is another one; a mailbox must not take the second for
     * the first.
     *
     * @return empty if the mailbox or its organisation is gone meanwhile
     */
    Optional<Message> write(Mailing mailing, EmailAddress to, OneTimeSecret secret) {
        var invitation = mailing.invitation();
        try {
            var language = language(invitation);
            var facts = facts(invitation, secret);
            return Optional.of(new Message(
                    invitation.id() + "." + mailing.attempts(),
                    to,
                    owner(invitation).map(User::name).orElse(null),
                    language,
                    phrases.filled("device-invitation.given.subject", facts, language),
                    phrases.filled("device-invitation.given.text", facts, language),
                    invitation.givenAt()));
        } catch (UnknownMailbox | UnknownOrganisation gone) {
            return Optional.empty();
        }
    }

    private Map<String, Object> facts(DeviceInvitation invitation, OneTimeSecret secret) {
        var mailbox = mailboxes.get(invitation.organisation(), invitation.mailbox());
        var organisation = organisations.get(invitation.organisation());
        return Map.of(
                "organisation", organisation.details().name().text(),
                "mailbox", mailbox.address(),
                "device", invitation.wish().name(),
                "link", links.to(secret.reveal()),
                "until", TO_THE_MINUTE.format(invitation.expiresAt()));
    }

    private Language language(DeviceInvitation invitation) {
        return owner(invitation)
                .or(() -> invitation.givenBy() instanceof Actor.Person(var giver) ? user(giver) : Optional.empty())
                .map(reader -> reader.locale().language())
                .orElse(Language.EN);
    }

    private Optional<User> owner(DeviceInvitation invitation) {
        return user(invitation.wish().user());
    }

    private Optional<User> user(@Nullable UserId id) {
        try {
            return id == null ? Optional.empty() : Optional.of(users.get(id));
        } catch (UnknownUser gone) {
            return Optional.empty();
        }
    }
}
