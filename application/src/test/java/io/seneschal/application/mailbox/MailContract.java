package io.seneschal.application.mailbox;

import io.seneschal.application.StoresContract;
import io.seneschal.domain.access.Right;
import io.seneschal.domain.mailbox.Custodian;
import io.seneschal.domain.mailbox.Device;
import io.seneschal.domain.mailbox.DeviceIcon;
import io.seneschal.domain.mailbox.DeviceId;
import io.seneschal.domain.mailbox.DeviceInvitation;
import io.seneschal.domain.mailbox.DeviceInvitationId;
import io.seneschal.domain.mailbox.DeviceName;
import io.seneschal.domain.mailbox.DeviceWish;
import io.seneschal.domain.mailbox.MailProtocol;
import io.seneschal.domain.mailbox.Mailbox;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.security.FreshLogin;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.user.User;
import io.seneschal.testing.TestInstruments;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** What the contracts of mailboxes and what hangs on them share: a mail service, and what can be created there. */
public abstract class MailContract extends StoresContract {

    protected static final Custodian CUSTODIAN = new Custodian.OfAll();
    protected static final FreshLogin CONSOLE = FreshLogin.atTheConsole(new Actor.Operator("root"));

    protected User ada;
    protected User ben;
    protected OrganisationId id;
    protected Product mail;

    @BeforeEach
    final void an_organisation_with_a_mail_service() {
        ada = user("ada");
        id = organisation(ada);
        ben = member(id, Role.COLLABORATOR, "ben");
        mail = product(id, "mail-service", "Mail");
    }

    protected final Mailbox mailbox() {
        return mailbox(login("info"));
    }

    protected final Mailbox mailbox(EmailAddress address) {
        return mailbox(mail, address);
    }

    protected final Mailbox mailbox(Product product, EmailAddress address) {
        var created = Mailbox.create(
                new MailboxId(newId()),
                product,
                TestInstruments.catalogue().get("mail-service"),
                address,
                true,
                Optional.empty(),
                OPERATING,
                clock.instant());
        inOne(() -> stores.mailboxes().add(created));
        return created.after();
    }

    /** @param user {@code null} for nobody's */
    protected static DeviceWish wish(String name, @Nullable User user) {
        return new DeviceWish(
                new DeviceName(name),
                DeviceIcon.LAPTOP,
                user == null ? null : user.id(),
                EnumSet.of(MailProtocol.IMAP, MailProtocol.SMTP),
                null);
    }

    protected final Device device(Mailbox mailbox, @Nullable User user) {
        return device(mailbox, wish("Laptop", user), hash());
    }

    protected final Device device(Mailbox mailbox, DeviceWish wish, SecretHash password) {
        var connected =
                Device.connect(new DeviceId(newId()), mailbox, wish, password, CUSTODIAN, CONSOLE, clock.instant());
        inOne(() -> stores.devices().add(connected));
        return connected.after();
    }

    protected final DeviceInvitation invitation(
            Mailbox mailbox, DeviceWish wish, @Nullable EmailAddress mailTo, SecretHash link) {
        var given = DeviceInvitation.give(
                new DeviceInvitationId(newId()),
                mailbox,
                wish,
                mailTo,
                link,
                CUSTODIAN,
                FreshLogin.byPassword(new Actor.Person(ada.id())),
                clock.instant());
        inOne(() -> stores.deviceInvitations().add(given));
        return given.after();
    }

    protected final SecretHash hash() {
        return new SecretHash("test:" + newId());
    }

    protected static Set<Right> mailRights() {
        return Right.ofMailboxUsers(false);
    }
}
