package io.seneschal.bootstrap;

import io.seneschal.application.mailbox.DeviceLetters;
import io.seneschal.application.mailbox.DeviceLinkMailer;
import io.seneschal.application.mailbox.DeviceLinks;
import io.seneschal.application.notice.Letters;
import io.seneschal.application.notice.Postman;
import io.seneschal.application.notice.SendingNotices;
import io.seneschal.application.notice.SendingNotices.Step;
import io.seneschal.cli.shared.CannotRun;
import io.seneschal.cli.shared.MailWish;
import io.seneschal.mail.SmtpPostman;
import io.seneschal.mail.SmtpServer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The mail that a server sends: none, unless it was told by which mail server (NOT-3). */
final class Mail implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final List<Rounds<Step>> rounds;

    private Mail(List<Rounds<Step>> rounds) {
        this.rounds = rounds;
    }

    /** Finds out whether it could be sent, before anything is opened. */
    static @Nullable Postman postman(@Nullable MailWish wish) {
        if (wish == null) {
            return null;
        }
        try {
            return new SmtpPostman(SmtpServer.at(wish.server()), wish.sender());
        } catch (IllegalArgumentException unusable) {
            throw new CannotRun(String.valueOf(unusable.getMessage()));
        }
    }

    /** From now on people are told what happens and get the links meant for them, if there is a postman. */
    static Mail start(@Nullable Postman postman, Seneschal seneschal, DeviceLinks links) {
        if (postman == null) {
            return new Mail(List.of());
        }
        var sending = notices(postman, seneschal);
        sending.begin();
        var mailing = deviceLinks(postman, seneschal, links);
        var rounds = List.of(rounds("notices", sending::sendNext), rounds("device links", mailing::mailNext));
        rounds.forEach(Rounds::start);
        return new Mail(rounds);
    }

    private static SendingNotices notices(Postman postman, Seneschal seneschal) {
        var stores = seneschal.stores();
        return new SendingNotices(
                stores.notices(),
                new Letters(stores.users(), stores.organisations(), stores.products()),
                postman,
                seneschal.instruments().clock());
    }

    private static DeviceLinkMailer deviceLinks(Postman postman, Seneschal seneschal, DeviceLinks links) {
        var stores = seneschal.stores();
        return new DeviceLinkMailer(
                stores.deviceInvitations(),
                new DeviceLetters(stores.users(), stores.organisations(), stores.mailboxes(), links),
                postman,
                seneschal.instruments().secrets(),
                seneschal.instruments().clock());
    }

    private static Rounds<Step> rounds(String name, Supplier<Step> step) {
        return new Rounds<>(work(name, step), PAUSE);
    }

    /** Mail after mail, until there is none to send or nobody to take it. */
    static Rounds.Work<Step> work(String name, Supplier<Step> step) {
        return new Rounds.Work<>(
                Step.class, name, step, Set.of(Step.NOTHING_DUE, Step.UNREACHABLE), Set.of(Step.SENT, Step.DROPPED));
    }

    @Override
    public void close() {
        rounds.forEach(Rounds::close);
    }
}
