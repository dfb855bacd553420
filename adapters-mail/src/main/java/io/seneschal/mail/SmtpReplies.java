package io.seneschal.mail;

import io.seneschal.application.notice.Postman.Delivery;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** What a mail server's "no" to one message means. */
final class SmtpReplies {

    private static final int AUTHENTICATION_REQUIRED = 530;
    private static final int NONE = -1;

    private SmtpReplies() {}

    /**
     * A "no" for good ends the message, except where the server minds who we are and not what we send: that is for the
     * operator to mend, and the messages shall wait for it.
     */
    static Delivery meaning(MessagingException failure) {
        for (@Nullable Exception cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPSenderFailedException) {
                return Delivery.UNREACHABLE;
            }
            var code = code(cause);
            if (code != NONE) {
                return isForGood(code, cause.getMessage()) ? Delivery.REFUSED : Delivery.POSTPONED;
            }
        }
        return failure instanceof SendFailedException ? Delivery.POSTPONED : Delivery.UNREACHABLE;
    }

    /** The server's code, for the log; its text may name people. */
    static String shown(MessagingException failure) {
        for (@Nullable Exception cause = failure; cause != null; cause = next(cause)) {
            if (code(cause) != NONE) {
                return "reply " + code(cause);
            }
        }
        return failure.getClass().getSimpleName();
    }

    private static boolean isForGood(int code, @Nullable String text) {
        var mindsUs = code == AUTHENTICATION_REQUIRED || (text != null && text.contains(" 5.7."));
        return code >= 500 && !mindsUs;
    }

    private static int code(Exception cause) {
        return switch (cause) {
            case SMTPAddressFailedException recipient -> recipient.getReturnCode();
            case SMTPSendFailedException message when message.getNextException() == null -> message.getReturnCode();
            default -> NONE;
        };
    }

    private static @Nullable Exception next(Exception cause) {
        return cause instanceof MessagingException failure ? failure.getNextException() : null;
    }
}
