package io.seneschal.application.mailbox;

import io.seneschal.application.mailbox.DeviceInvitations.Mailing;
import io.seneschal.application.notice.Message;
import io.seneschal.application.notice.Postman;
import io.seneschal.application.notice.SendingNotices;
import io.seneschal.application.notice.SendingNotices.Step;
import io.seneschal.application.security.Secrets;
import io.seneschal.domain.mailbox.DeviceInvitation;
import io.seneschal.domain.shared.EmailAddress;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Mails the links of device invitations (DEV-12, NOT-1): after the transaction, at least once, from any number of
 * processes.
 *
 * <p>As only hashes of links are kept, each mail gets a link of its own, made just before it is sent. A process that dies
 * between sending and noting it leaves somebody with two mails, of which the later one holds.
 */
public final class DeviceLinkMailer {

    private final DeviceInvitations invitations;
    private final DeviceLetters letters;
    private final Postman postman;
    private final Secrets secrets;
    private final Clock clock;

    @Inject
    public DeviceLinkMailer(
            DeviceInvitations invitations, DeviceLetters letters, Postman postman, Secrets secrets, Clock clock) {
        this.invitations = invitations;
        this.letters = letters;
        this.postman = postman;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Sends the link that has been due for the longest time. */
    public Step mailNext() {
        var now = clock.instant();
        return invitations
                .claimMail(now, now.plus(SendingNotices.CLAIM))
                .map(mailing -> mail(mailing, now))
                .orElse(Step.NOTHING_DUE);
    }

    private Step mail(Mailing mailing, Instant now) {
        var invitation = mailing.invitation();
        var to = invitation.mailTo();
        if (to == null || invitation.standingAt(now) != DeviceInvitation.Standing.PENDING) {
            return settle(invitation, Step.DROPPED);
        }
        var letter = letter(mailing, to);
        if (letter.isEmpty()) {
            return settle(invitation, Step.DROPPED);
        }
        return switch (postman.send(letter.get())) {
            case ACCEPTED -> settle(invitation, Step.SENT);
            case REFUSED -> settle(invitation, Step.DROPPED);
            case POSTPONED -> postpone(mailing, Step.POSTPONED);
            case UNREACHABLE -> postpone(mailing, Step.UNREACHABLE);
        };
    }

    private Optional<Message> letter(Mailing mailing, EmailAddress to) {
        var minted = secrets.mint(InvitingDevices.PREFIX);
        invitations.linkMailed(mailing.invitation().mailed(minted.hash()));
        return letters.write(mailing, to, minted.secret());
    }

    private Step settle(DeviceInvitation invitation, Step step) {
        invitations.settleMail(invitation.id());
        return step;
    }

    private Step postpone(Mailing mailing, Step step) {
        invitations.postponeMail(
                mailing.invitation().id(), clock.instant().plus(SendingNotices.pause(mailing.attempts())));
        return step;
    }
}
