package io.seneschal.stories;

import static io.seneschal.stories.Town.as;

import io.seneschal.application.UseCases;
import io.seneschal.application.mailbox.CreatingMailboxes.NewMailbox;
import io.seneschal.application.mailbox.VerifyingDevicePasswords.Attempt;
import io.seneschal.domain.mailbox.DeviceIcon;
import io.seneschal.domain.mailbox.DeviceName;
import io.seneschal.domain.mailbox.DeviceWish;
import io.seneschal.domain.mailbox.MailProtocol;
import io.seneschal.domain.mailbox.Mailbox;
import io.seneschal.domain.security.FreshLogin;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.Refusal;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.shared.UserId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A member's phones, each of which reads one mailbox as long as it is let in. */
final class PhonesOfAMember {

    private static final Actor.MailServer DOVECOT = new Actor.MailServer("dovecot");

    private final UseCases can;
    private final UserId administrator;
    private final OrganisationId organisation;
    private final UserId member;
    private final Map<String, Phone> phones = new LinkedHashMap<>();

    private record Phone(Mailbox mailbox, String password) {}

    PhonesOfAMember(UseCases can, UserId administrator, OrganisationId organisation, UserId member) {
        this.can = can;
        this.administrator = administrator;
        this.organisation = organisation;
        this.member = member;
    }

    /** A mailbox is made in a mail service and opened to the member, and a phone of theirs reads it. */
    void isConnected(String address, ProductId service) {
        var by = as(administrator);
        var mailbox = can.creatingMailboxes()
                .create(by, organisation, new NewMailbox(new EmailAddress(address), service, false))
                .mailbox();
        can.sharingMailboxes().open(by, organisation, mailbox.id(), member, false, SeenVersion.ANY);
        var wish = new DeviceWish(new DeviceName("Phone"), DeviceIcon.PHONE, member, MailProtocol.ALL, null);
        var connected = can.connectingDevices().connect(FreshLogin.byPassword(by), organisation, mailbox.id(), wish);
        phones.put(address, new Phone(mailbox, connected.password().reveal()));
    }

    /** The addresses whose mail can be read. */
    List<String> reading() {
        return phones.entrySet().stream()
                .filter(phone -> isLetIn(phone.getKey(), phone.getValue().password()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Why the member may not use that mailbox; empty if they may. */
    Optional<Refusal> objectionTo(String address) {
        var mailbox = Objects.requireNonNull(phones.get(address)).mailbox();
        return can.decidingAccess()
                .explain(as(member), organisation, member, mailbox.product(), mailbox.resource())
                .objection();
    }

    private boolean isLetIn(String address, String password) {
        var attempt = new Attempt(address, password, MailProtocol.IMAP, "192.0.2.1");
        return can.verifyingDevicePasswords().verify(DOVECOT, attempt).isPresent();
    }
}
