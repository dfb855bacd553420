package io.seneschal.bootstrap;

import io.seneschal.application.notice.Letters;
import io.seneschal.application.notice.Postman;
import io.seneschal.application.notice.SendingNotices;
import io.seneschal.cli.shared.CannotRun;
import io.seneschal.cli.shared.MailWish;
import io.seneschal.mail.MailRounds;
import io.seneschal.mail.SmtpPostman;
import io.seneschal.mail.SmtpServer;
import org.jspecify.annotations.Nullable;

/** The mail that a server sends: none, unless it was told by which mail server (NOT-3). */
final class Mail implements AutoCloseable {

    private final @Nullable MailRounds rounds;

    private Mail(@Nullable MailRounds rounds) {
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

    /** From now on people are told what happens, if there is a postman. */
    static Mail start(@Nullable Postman postman, Seneschal seneschal) {
        if (postman == null) {
            return new Mail(null);
        }
        var stores = seneschal.stores();
        var sending = new SendingNotices(
                stores.notices(),
                new Letters(stores.users(), stores.organisations()),
                postman,
                seneschal.instruments().clock());
        var rounds = new MailRounds(sending, MailRounds.USUAL_PAUSE);
        rounds.start();
        return new Mail(rounds);
    }

    @Override
    public void close() {
        if (rounds != null) {
            rounds.close();
        }
    }
}
