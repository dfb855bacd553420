package io.seneschal.application.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.Stores;
import io.seneschal.domain.access.Access;
import io.seneschal.domain.access.AccessId;
import io.seneschal.domain.access.Extent;
import io.seneschal.domain.access.Grant;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.mailbox.Credential;
import io.seneschal.domain.mailbox.Device;
import io.seneschal.domain.mailbox.LastUse;
import io.seneschal.domain.mailbox.MailProtocol;
import io.seneschal.domain.mailbox.Mailbox;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.user.User;
import io.seneschal.testing.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Of {@link Credentials}. */
@Rule("DEV-16")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class CredentialsContract extends MailContract {

    private static final int ASKERS = 4;
    private static final int ROUNDS = 25;

    private Mailbox info;

    @BeforeEach
    void a_mailbox() {
        info = mailbox();
    }

    @Test
    void nothing_is_behind_a_password_that_nobody_has() {
        device(info, ben);

        assertThat(stores.credentials().behind(List.of(hash()))).isEmpty();
    }

    @Test
    void a_device_that_is_nobodys_comes_with_its_mailbox_and_product() {
        var password = hash();
        var printer = device(info, wish("Printer", null), password);

        assertThat(stores.credentials().behind(List.of(password)))
                .contains(new Credential(printer, info, mail, null, List.of(), null));
    }

    @Test
    void a_members_comes_with_their_membership_and_its_last_use() {
        var password = hash();
        var laptop = device(info, wish("Laptop", ben), password);
        var member = stores.memberships().find(id, ben.id()).orElseThrow();
        var use = new LastUse(clock.instant(), MailProtocol.IMAP, "192.0.2.7");

        stores.devices().used(laptop.id(), use);
        reopen();

        assertThat(stores.credentials().behind(List.of(password)))
                .contains(new Credential(laptop, info, mail, member, List.of(), use));
    }

    @Test
    void which_passwords_have_been_right_before_is_told_of_each_mailbox() {
        var used = hash();
        var phone = device(info, wish("Phone", null), used);
        device(info, wish("Never used", null), hash());
        stores.devices().used(phone.id(), new LastUse(clock.instant(), MailProtocol.IMAP, "192.0.2.7"));
        reopen();

        assertThat(stores.credentials().usedOn(info.address())).containsExactly(used);
        assertThat(stores.credentials()
                        .usedOn(new EmailAddress(info.address().text().toUpperCase(Locale.ROOT))))
                .containsExactly(used);
        assertThat(stores.credentials().usedOn(new EmailAddress("nobody@example.org")))
                .isEmpty();
    }

    @Test
    void it_is_found_by_any_of_the_hashes_of_one_password() {
        var password = hash();
        var laptop = device(info, wish("Laptop", ben), password);

        assertThat(deviceBehind(hash(), password)).isEqualTo(laptop);
        assertThat(deviceBehind(password, hash())).isEqualTo(laptop);
    }

    @Test
    void it_is_the_same_among_many() {
        var password = hash();
        IntStream.range(0, 20).forEach(number -> device(info, number % 2 == 0 ? ben : ada));
        var laptop = device(info, wish("Laptop", ben), password);
        IntStream.range(0, 20).forEach(number -> device(info, ben));

        assertThat(deviceBehind(password)).isEqualTo(laptop);
    }

    @Test
    @Rule("AUT-4")
    void with_it_come_all_accesses_that_open_the_mailbox_to_its_user_over_or_not_and_no_others() {
        var password = hash();
        device(info, wish("Laptop", ben), password);
        var own = new Holder.OfUser(ben.id());
        var hikers = new Holder.OfTeam(team(id, "Hikers", ben).id());
        var climbers = new Holder.OfTeam(team(id, "Climbers", ben, ada).id());
        var opening = List.of(
                open(own, new Extent.One(mail.id(), info.resource())),
                access(id, own, new Extent.One(mail.id(), null), clock.instant().plus(Duration.ofDays(1))),
                access(id, own, new Extent.Every(null), null),
                access(id, own, new Extent.Every("mail-service"), null),
                open(hikers, new Extent.One(mail.id(), info.resource())),
                access(id, hikers, new Extent.Every("mail-service"), null),
                access(id, climbers, new Extent.One(mail.id(), null), null));
        openOthers(own);
        clock.pass(Duration.ofDays(2));

        assertThat(behind(password).held()).containsExactlyInAnyOrderElementsOf(opening);
    }

    @Test
    @Rule("PRD-5")
    void the_facts_are_those_of_the_moment() {
        var password = hash();
        device(info, wish("Laptop", ben), password);
        var opened = open(new Holder.OfUser(ben.id()), new Extent.One(mail.id(), info.resource()));
        assertThat(admits(password)).isTrue();

        inOne(() -> stores.accesses().remove(opened.end()));
        assertThat(admits(password)).isFalse();

        open(new Holder.OfUser(ben.id()), new Extent.One(mail.id(), info.resource()));
        assertThat(admits(password)).isTrue();
        stand(mail, Product.State.BLOCKED);
        assertThat(admits(password)).isFalse();
    }

    @Test
    @Rule("DEV-7")
    void what_another_process_has_disconnected_is_gone_at_once_while_many_ask() {
        var asked = hash();
        device(info, wish("Laptop", ben), asked);
        var other = another();
        var busy = new AtomicBoolean(true);
        try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var asker = 0; asker < ASKERS; asker++) {
                askers.execute(() -> {
                    while (busy.get()) {
                        assertThat(stores.credentials().behind(List.of(asked))).isPresent();
                    }
                });
            }
            try {
                for (var round = 0; round < ROUNDS; round++) {
                    var password = hash();
                    disconnect(other, device(info, wish("Phone", ben), password));

                    assertThat(stores.credentials().behind(List.of(password))).isEmpty();
                }
            } finally {
                busy.set(false);
            }
        }
    }

    /** What is held there and elsewhere, and opens something else, or to somebody else. */
    private void openOthers(Holder own) {
        var jobs = mailbox(login("jobs"));
        var second = product(id, "mail-service", "More mail");
        open(own, new Extent.One(mail.id(), jobs.resource()));
        access(id, own, new Extent.One(second.id(), null), null);
        access(id, own, new Extent.Every("drive"), null);
        access(id, new Holder.OfUser(ada.id()), new Extent.One(mail.id(), null), null);
        access(id, new Holder.OfTeam(team(id, "Others", ada).id()), new Extent.Every(null), null);
        User carla = member(id, Role.COLLABORATOR, "carla");
        open(new Holder.OfUser(carla.id()), new Extent.One(mail.id(), info.resource()));
        var elsewhere = organisation(ben);
        access(elsewhere, own, new Extent.Every(null), null);
    }

    private Access open(Holder holder, Extent extent) {
        var grant = new Grant(extent, mailRights(), null);
        var granted = Access.grant(new AccessId(newId()), id, holder, grant, OPERATING, clock.instant());
        inOne(() -> stores.accesses().add(granted));
        return granted.after();
    }

    private void disconnect(Stores process, Device device) {
        process.transactions().inOne(OPERATOR, () -> {
            process.devices().remove(device.end());
            return device;
        });
    }

    private boolean admits(SecretHash password) {
        return behind(password).admits(info.address(), MailProtocol.IMAP, clock.instant());
    }

    private Credential behind(SecretHash... hashes) {
        return stores.credentials().behind(List.of(hashes)).orElseThrow();
    }

    private Device deviceBehind(SecretHash... hashes) {
        return behind(hashes).device();
    }
}
