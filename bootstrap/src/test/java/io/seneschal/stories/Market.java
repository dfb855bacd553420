package io.seneschal.stories;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.seneschal.application.Provider;
import io.seneschal.application.UseCases;
import io.seneschal.application.billing.Payments;
import io.seneschal.application.notice.Letters;
import io.seneschal.application.notice.SendingNotices;
import io.seneschal.application.notice.SendingNotices.Step;
import io.seneschal.bootstrap.Seneschal;
import io.seneschal.domain.shared.Actor;
import io.seneschal.mail.SmtpPostman;
import io.seneschal.mail.SmtpServer;
import io.seneschal.payment.HttpPayments;
import io.seneschal.payment.PaymentProvider;
import io.seneschal.payment.simulation.SimulatedProvider;
import io.seneschal.testing.MovableClock;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Where products are rented and paid for: the program as it ships on a store of its own, with a clock to move, a payment
 * provider that is asked through a socket and moves no money, and a post office. What servers do by themselves they do here
 * every morning at seven.
 */
final class Market implements AutoCloseable {

    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    private static final LocalTime SEVEN = LocalTime.of(7, 0);

    final MovableClock clock = new MovableClock("2026-03-01T12:00:00Z");
    final Wallet wallet;
    final UseCases can;

    private final SimulatedProvider bank;
    private final HttpPayments line;
    private final GreenMail office = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Seneschal seneschal;
    private final SendingNotices sending;
    private int read;

    /** On which store everything is kept. */
    interface Kept {
        Seneschal open(Clock clock, Provider provider, Payments payments);
    }

    /** @param journal what the payment provider has done */
    Market(Path journal, Kept kept) {
        try {
            bank = SimulatedProvider.start(0, journal, clock, null);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
        line = new HttpPayments(PaymentProvider.at(bank.address(), null));
        wallet = new Wallet(line);
        seneschal = kept.open(clock, Seneschal.inMemory(clock).instruments().provider(), wallet);
        can = seneschal.useCases();
        office.start();
        var stores = seneschal.stores();
        sending = new SendingNotices(
                stores.notices(),
                new Letters(stores.users(), stores.organisations(), stores.products()),
                new SmtpPostman(
                        SmtpServer.at("smtp://127.0.0.1:" + office.getSmtp().getPort()), "Club <no-reply@example.org>"),
                clock);
        sending.begin();
    }

    /** Morning after morning comes, up to this day's. */
    void morningOf(String day) {
        var last = LocalDate.parse(day);
        for (var next = today().plusDays(1); !next.isAfter(last); next = next.plusDays(1)) {
            clock.moveTo(next.atTime(SEVEN).atZone(ZURICH).toInstant().toString());
            work();
        }
    }

    /** What servers do: they look at what is due, ask what became of payments, and send what is to be told. */
    void work() {
        var time = new Actor.Clock();
        while (can.runningRenewals().next(time).looked() > 0) {
            // each round does some of it
        }
        while (!can.resolvingPayments().resolveNext(time).isEmpty()) {
            // likewise
        }
        while (sending.sendNext() == Step.SENT) {
            // likewise
        }
    }

    /** The subjects of what has come by mail since somebody read it last. */
    List<String> mail() {
        var subjects = new ArrayList<String>();
        var received = office.getReceivedMessages();
        for (; read < received.length; read++) {
            try {
                subjects.add(received[read].getSubject());
            } catch (MessagingException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }
        return subjects;
    }

    LocalDate today() {
        return clock.instant().atZone(ZURICH).toLocalDate();
    }

    @Override
    public void close() {
        office.stop();
        seneschal.close();
        line.close();
        bank.close();
    }
}
