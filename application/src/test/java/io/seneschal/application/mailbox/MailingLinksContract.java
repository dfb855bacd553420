package io.seneschal.application.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.mailbox.DeviceInvitations.Mailing;
import io.seneschal.domain.mailbox.DeviceInvitation;
import io.seneschal.domain.mailbox.Mailbox;
import io.seneschal.testing.Claiming;
import io.seneschal.testing.Rule;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Of the mails of {@link DeviceInvitations}. */
@Rule("DEV-12")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class MailingLinksContract extends MailContract {

    private static final Duration CLAIM = Duration.ofMinutes(10);
    private static final Duration MILLISECOND = Duration.ofMillis(1);

    private Mailbox info;

    /** Other tests may have left some in the same database. */
    @BeforeEach
    void a_mailbox_and_nothing_to_be_mailed() {
        info = mailbox();
        var distant = clock.instant().plus(Duration.ofDays(36_500));
        Claiming.all(() -> stores.deviceInvitations().claimMail(distant, distant.plus(CLAIM)))
                .forEach(mailing -> stores.deviceInvitations()
                        .settleMail(mailing.invitation().id()));
    }

    @Test
    void a_link_is_to_be_mailed_at_once_where_that_is_wished() {
        invitation(info, wish("Phone", ben), null, hash());
        var mailed = mailed();

        assertThat(claim()).contains(new Mailing(mailed, 1));
        assertThat(claim()).isEmpty();
    }

    @Test
    void nothing_is_mailed_of_what_was_undone() {
        try {
            inOne(() -> {
                mailed();
                throw new IllegalStateException("undone");
            });
        } catch (IllegalStateException undone) {
            assertThat(undone).hasMessage("undone");
        }

        assertThat(claim()).isEmpty();
    }

    @Test
    void a_claimed_mail_is_due_again_when_its_time_is_up_and_counted() {
        mailed();
        claim();

        clock.pass(CLAIM.minus(MILLISECOND));
        assertThat(claim()).isEmpty();
        clock.pass(MILLISECOND);
        assertThat(claim()).map(Mailing::attempts).contains(2);
    }

    @Test
    void it_tells_how_the_invitation_stands_by_then() {
        var given = mailed();
        inOne(() -> stores.deviceInvitations().save(given.cancel(info, CUSTODIAN, clock.instant())));

        assertThat(claim().map(mailing -> mailing.invitation().standingAt(clock.instant())))
                .contains(DeviceInvitation.Standing.CANCELLED);
    }

    @Test
    void a_postponed_mail_is_due_at_its_new_time() {
        var given = mailed();
        claim();
        stores.deviceInvitations().postponeMail(given.id(), clock.instant().plusSeconds(60));

        clock.pass(Duration.ofSeconds(60).minus(MILLISECOND));
        assertThat(claim()).isEmpty();
        clock.pass(MILLISECOND);
        assertThat(claim()).isPresent();
    }

    @Test
    void a_settled_mail_never_comes_back() {
        var given = mailed();
        stores.deviceInvitations().settleMail(given.id());
        stores.deviceInvitations().settleMail(given.id());
        stores.deviceInvitations().postponeMail(given.id(), clock.instant());

        clock.pass(Duration.ofDays(1));
        assertThat(claim()).isEmpty();
        assertThat(stores.deviceInvitations().get(info.id(), given.id())).isEqualTo(given);
    }

    @Test
    void the_mail_that_is_due_for_the_longest_time_comes_first_and_none_goes_with_a_mailbox() {
        var first = mailed();
        clock.pass(MILLISECOND);
        var second = mailed();
        var gone = mailbox(login("gone"));
        invitation(gone, wish("Phone", ben), login("ben"), hash());
        inOne(() -> stores.mailboxes().remove(gone.delete(OPERATING)));

        assertThat(Claiming.all(this::claim)).extracting(Mailing::invitation).containsExactly(first, second);
    }

    @Test
    void each_is_given_to_one_of_many_who_ask_at_once() throws Exception {
        IntStream.range(0, 20).forEach(number -> mailed());
        var now = clock.instant();

        var claimed = Claiming.byMany(() -> {
            var own = another().deviceInvitations();
            return () -> own.claimMail(now, now.plus(CLAIM));
        });

        assertThat(claimed)
                .extracting(mailing -> mailing.invitation().id())
                .hasSize(20)
                .doesNotHaveDuplicates();
    }

    private DeviceInvitation mailed() {
        return invitation(info, wish("Phone", ben), login("ben"), hash());
    }

    private Optional<Mailing> claim() {
        return stores.deviceInvitations()
                .claimMail(clock.instant(), clock.instant().plus(CLAIM));
    }
}
