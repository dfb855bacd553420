package io.seneschal.application.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.application.UseCases;
import io.seneschal.application.mailbox.DeviceViews.DeviceView;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.mailbox.Device;
import io.seneschal.domain.mailbox.DeviceIcon;
import io.seneschal.domain.mailbox.DeviceId;
import io.seneschal.domain.mailbox.DeviceName;
import io.seneschal.domain.mailbox.DeviceRefusal.UnknownDevice;
import io.seneschal.domain.mailbox.DeviceWish;
import io.seneschal.domain.mailbox.LastUse;
import io.seneschal.domain.mailbox.MailProtocol;
import io.seneschal.domain.mailbox.Mailbox;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.user.User;
import io.seneschal.testing.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Of {@link Devices} and {@link DeviceViews}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class DevicesContract extends MailContract {

    private Mailbox info;

    @BeforeEach
    void a_mailbox() {
        info = mailbox();
    }

    @Test
    @Rule("DEV-2")
    void a_device_is_found_as_connected_on_its_own_mailbox_only() {
        var jobs = mailbox(login("jobs"));
        var laptop = device(info, ben);
        var printer = device(info, limited("Ⓟrinter 🖨"), hash());

        for (var device : List.of(laptop, printer)) {
            assertThat(stores.devices().get(info.id(), device.id())).isEqualTo(device);
            assertThat(stores.deviceViews().get(info.id(), device.id())).isEqualTo(new DeviceView(device, null));
            assertThatThrownBy(() -> stores.devices().get(jobs.id(), device.id()))
                    .isInstanceOf(UnknownDevice.class);
            assertThatThrownBy(() -> stores.deviceViews().get(jobs.id(), device.id()))
                    .isInstanceOf(UnknownDevice.class);
        }
        assertThat(eventsOf(id)).endsWith("device.connected", "device.connected");
    }

    @Test
    void it_stands_on_a_mailbox_and_is_a_members_or_nobodys() {
        var nowhere = new Mailbox(new MailboxId(newId()), id, mail.id(), login("nowhere"), false, clock.instant(), 0);
        var stranger = user("carla");

        assertThatThrownBy(() -> device(nowhere, null)).isInstanceOf(StaleChange.class);
        assertThatThrownBy(() -> device(info, stranger)).isInstanceOf(StaleChange.class);
    }

    @Test
    @Rule({"DEV-5", "DEV-14"})
    void what_changes_about_it_is_kept_on_a_new_version() {
        var device = device(info, null);
        var wished = limited("Printer");

        save(device.change(wished, info, CUSTODIAN, clock.instant()));

        assertThat(stores.devices().get(info.id(), device.id())).isEqualTo(onVersion(1, device, wished));
        assertThatThrownBy(() -> save(device.change(wish("Too late", null), info, CUSTODIAN, clock.instant())))
                .isInstanceOf(StaleChange.class);
        assertThatThrownBy(() -> remove(device)).isInstanceOf(StaleChange.class);
    }

    @Test
    @Rule("DEV-6")
    void a_rotated_password_replaces_the_one_before() {
        var before = hash();
        var device = device(info, wish("Laptop", ben), before);
        var fresh = hash();

        save(device.rotate(fresh, info, CUSTODIAN, CONSOLE, clock.instant()));

        assertThat(stores.credentials().behind(List.of(before))).isEmpty();
        assertThat(stores.credentials()
                        .behind(List.of(fresh))
                        .map(it -> it.device().id()))
                .contains(device.id());
        device(info, wish("Another", ben), before);
    }

    @Test
    @Rule("DEV-2")
    void no_two_have_the_same_password() {
        var password = hash();
        device(info, wish("Laptop", ben), password);
        var other = device(info, ben);

        assertThatThrownBy(() -> device(mailbox(), wish("Twin", null), password))
                .isInstanceOf(StaleChange.class);
        assertThatThrownBy(() -> save(other.rotate(password, info, CUSTODIAN, CONSOLE, clock.instant())))
                .isInstanceOf(StaleChange.class);
    }

    @Test
    @Rule("DEV-7")
    void a_disconnected_one_is_gone_and_others_notice_nothing() {
        var password = hash();
        var gone = device(info, wish("Laptop", ben), password);
        var stays = device(info, ben);

        remove(gone);

        assertThatThrownBy(() -> stores.devices().get(info.id(), gone.id())).isInstanceOf(UnknownDevice.class);
        assertThat(stores.credentials().behind(List.of(password))).isEmpty();
        assertThat(stores.devices().allOn(info.id(), null)).containsExactly(stays);
        assertThatThrownBy(() -> remove(gone)).isInstanceOf(StaleChange.class);
    }

    @Test
    void they_are_found_by_mailbox_and_by_user_in_the_order_of_their_ids() {
        var jobs = mailbox(login("jobs"));
        var bens = device(info, ben);
        var nobodys = device(info, null);
        var adas = device(info, ada);
        var bensThere = device(jobs, ben);
        var elsewhere = organisation(ben);
        device(mailbox(product(elsewhere, "mail-service", "Mail"), login("info")), ben);

        assertThat(stores.devices().allOn(info.id(), null)).containsExactly(bens, nobodys, adas);
        assertThat(stores.devices().allOn(info.id(), ben.id())).containsExactly(bens);
        assertThat(stores.devices().allOf(id, ben.id())).containsExactly(bens, bensThere);
    }

    @Test
    @Rule("DEV-15")
    void the_latest_use_is_shown_and_is_no_change_of_the_device() {
        var device = device(info, ben);
        var early = new LastUse(clock.instant(), MailProtocol.IMAP, "192.0.2.7");
        var late = new LastUse(early.at().plusSeconds(60), MailProtocol.SMTP, "2001:db8::7");

        stores.devices().used(device.id(), early);
        stores.devices().used(device.id(), late);
        stores.devices().used(device.id(), early);
        stores.devices().used(new DeviceId(newId()), late);
        reopen();
        assertThat(stores.deviceViews().get(info.id(), device.id())).isEqualTo(new DeviceView(device, late));

        stores.devices().used(device.id(), early);
        reopen();
        save(device.change(onlyOf(ben, limited("Laptop")), info, CUSTODIAN, clock.instant()));
        assertThat(stores.deviceViews().get(info.id(), device.id()).lastUse()).isEqualTo(late);
    }

    @Test
    @Rule("DEV-15")
    void the_use_of_a_device_that_is_gone_by_then_is_passed_over() {
        var device = device(info, ben);
        var use = new LastUse(clock.instant(), MailProtocol.IMAP, "192.0.2.7");

        stores.devices().used(device.id(), use);
        remove(device);
        reopen();
        inOne(() -> stores.devices().add(Change.to(device)));

        assertThat(stores.deviceViews().get(info.id(), device.id()).lastUse()).isNull();
    }

    @Test
    void pages_follow_each_other() {
        var connected = IntStream.range(0, 5)
                .mapToObj(number -> device(info, number % 2 == 0 ? ben : null).id())
                .toList();

        assertThat(pages(null, 2)).isEqualTo(connected);
        assertThat(pages(ben, 2)).containsExactly(connected.get(0), connected.get(2), connected.get(4));
        assertThat(pages(ada, 2)).isEmpty();
    }

    @Test
    @Rule({"DEV-6", "DEV-7"})
    void of_a_disconnection_and_a_rotation_at_the_same_instant_no_password_remains() throws Exception {
        var here = UseCases.of(stores, instruments());
        var there = UseCases.of(another(), instruments());
        for (var round = 0; round < 10; round++) {
            var device = device(info, ben);

            var outcomes = atTheSameInstant(
                    () -> {
                        here.changingDevices().disconnect(OPERATOR, id, info.id(), device.id(), SeenVersion.ANY);
                        return device;
                    },
                    () -> there.connectingDevices().rotate(CONSOLE, id, info.id(), device.id()));

            assertThat(outcomes.getFirst().state()).isEqualTo(Future.State.SUCCESS);
            assertThat(outcomes.stream().filter(outcome -> outcome.state() == Future.State.FAILED))
                    .allSatisfy(outcome -> assertThat(outcome.exceptionNow()).isInstanceOf(UnknownDevice.class));
            assertThat(stores.devices().allOn(info.id(), null)).isEmpty();
        }
    }

    @Test
    @Rule("MEM-7")
    void whoever_leaves_while_a_device_is_connected_for_them_leaves_none() throws Exception {
        var here = UseCases.of(stores, instruments());
        var there = UseCases.of(another(), instruments());
        for (var round = 0; round < 10; round++) {
            var leaving = member(id, Role.ADMINISTRATOR, "carla");
            var wished = wish("Laptop", leaving);

            var outcomes = atTheSameInstant(
                    () -> {
                        here.removingMembers().remove(OPERATOR, id, leaving.id(), SeenVersion.ANY);
                        return leaving;
                    },
                    () -> there.connectingDevices().connect(CONSOLE, id, info.id(), wished));

            assertThat(outcomes.getFirst().state()).isEqualTo(Future.State.SUCCESS);
            assertThat(stores.devices().allOf(id, leaving.id())).isEmpty();
        }
    }

    private static DeviceWish onlyOf(User user, DeviceWish wish) {
        return new DeviceWish(wish.name(), wish.icon(), user.id(), wish.protocols(), wish.expiresAt());
    }

    /** Nobody's, with every property other than what {@link #wish} makes. */
    private DeviceWish limited(String name) {
        return new DeviceWish(
                new DeviceName(name),
                DeviceIcon.PRINTER,
                null,
                EnumSet.of(MailProtocol.SMTP),
                clock.instant().plus(Duration.ofDays(1)));
    }

    private static Device onVersion(long version, Device device, DeviceWish wish) {
        return new Device(
                device.id(),
                device.organisation(),
                device.mailbox(),
                wish,
                device.password(),
                device.createdBy(),
                device.createdAt(),
                version);
    }

    private List<DeviceId> pages(@Nullable User user, int limit) {
        var everything = new ArrayList<DeviceId>();
        @Nullable UUID after = null;
        do {
            var page = stores.deviceViews()
                    .page(info.id(), user == null ? null : user.id(), new PageRequest(after, limit));
            page.items().forEach(view -> everything.add(view.device().id()));
            after = page.next();
        } while (after != null);
        return everything;
    }

    private void save(Change<Device> changed) {
        inOne(() -> stores.devices().save(changed));
    }

    private void remove(Device device) {
        inOne(() -> stores.devices().remove(device.disconnect(info, CUSTODIAN)));
    }
}
