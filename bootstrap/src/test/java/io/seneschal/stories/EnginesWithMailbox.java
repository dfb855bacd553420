package io.seneschal.stories;

import static io.seneschal.stories.Town.OPERATOR;
import static io.seneschal.stories.Town.as;

import io.seneschal.application.access.GrantingAccesses.Given;
import io.seneschal.application.mailbox.ConnectingDevices.ConnectedDevice;
import io.seneschal.application.mailbox.CreatingMailboxes.NewMailbox;
import io.seneschal.application.mailbox.MailSessions.Ending;
import io.seneschal.application.mailbox.SessionCuts.Ordered;
import io.seneschal.application.mailbox.SessionReviewer;
import io.seneschal.application.mailbox.SessionReviewer.Step;
import io.seneschal.application.mailbox.VerifyingDevicePasswords.Admitted;
import io.seneschal.application.mailbox.VerifyingDevicePasswords.Attempt;
import io.seneschal.application.product.OpeningProducts.NewProduct;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.access.Right;
import io.seneschal.domain.mailbox.DeviceIcon;
import io.seneschal.domain.mailbox.DeviceId;
import io.seneschal.domain.mailbox.DeviceName;
import io.seneschal.domain.mailbox.DeviceWish;
import io.seneschal.domain.mailbox.MailProtocol;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.organisation.MemberWish;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.security.FreshLogin;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.shared.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A company with a mailbox, somebody who answers for it, and a collaborator who may not use the mailbox yet. */
abstract class EnginesWithMailbox {

    static final String INFO = "info@engines.example";
    static final Actor.MailServer DOVECOT = new Actor.MailServer("dovecot");
    static final String HOME = "192.0.2.1";

    final Town town = Town.inMemory();
    final UserId ada;
    final OrganisationId engines;
    final UserId bob;
    final ProductId mail;
    final MailboxId info;

    EnginesWithMailbox() {
        var founder = town.arrivesWithCompany("Ada", "Engines");
        ada = founder.user().id();
        engines = founder.organisation().id();
        bob = town.takesIn(ada, engines, "Bob", Role.COLLABORATOR);
        mail = town.can
                .openingProducts()
                .open(
                        OPERATOR,
                        engines,
                        new NewProduct(
                                "mail-service", new ProductName("Mail"), LocalDate.parse("2026-12-31"), new Term(12)))
                .id();
        info = creates(INFO);
    }

    final MailboxId creates(String address) {
        return town.can
                .creatingMailboxes()
                .create(as(ada), engines, new NewMailbox(new EmailAddress(address), mail, false))
                .mailbox()
                .id();
    }

    final ConnectedDevice connects(String name, @Nullable UserId user) {
        return town.can.connectingDevices().connect(login(), engines, info, wish(name, user));
    }

    final String gives(@Nullable UserId user) {
        return town.can
                .invitingDevices()
                .give(login(), engines, info, wish("Phone", user), null)
                .secret()
                .reveal();
    }

    final void looksAfterTheMailService(UserId user) {
        var usual = new Given(Right.USUAL, null);
        town.can.grantingAccesses().grant(as(ada), engines, new Holder.OfUser(user), mail, null, usual);
    }

    final void becomes(MemberWish wish) {
        town.can.changingMembers().change(as(ada), engines, bob, wish, SeenVersion.ANY);
    }

    final UserId bobWhoMayUseIt() {
        town.can.sharingMailboxes().open(as(ada), engines, info, bob, false, SeenVersion.ANY);
        return bob;
    }

    final Optional<Admitted> comesIn(String password) {
        return comesInFrom(HOME, password);
    }

    final Optional<Admitted> comesInFrom(String network, String password) {
        return town.can
                .verifyingDevicePasswords()
                .verify(DOVECOT, new Attempt(INFO, password, MailProtocol.IMAP, network));
    }

    /** Whose sessions are to be ended by now, each once for every time. */
    final List<DeviceId> cutDevices() {
        var cuts = new ArrayList<DeviceId>();
        var now = town.clock.instant();
        for (var next = claim(now); next.isPresent(); next = claim(now)) {
            cuts.add(next.get().cut().device());
            town.stores.sessionCuts().settle(next.get());
        }
        var reviewer = new SessionReviewer(
                town.stores.sessionReviews(),
                town.stores.credentials(),
                (address, device) -> {
                    cuts.add(device);
                    return Ending.ENDED;
                },
                town.clock);
        while (reviewer.reviewNext() != Step.NOTHING_DUE) {
            // each step adds what it ends
        }
        return cuts;
    }

    private Optional<Ordered> claim(Instant now) {
        return town.stores.sessionCuts().claim(now, now.plusSeconds(60));
    }

    final FreshLogin login() {
        return FreshLogin.byPassword(as(ada));
    }

    static DeviceWish wish(String name, @Nullable UserId user) {
        return new DeviceWish(new DeviceName(name), DeviceIcon.PHONE, user, MailProtocol.ALL, null);
    }

    static DeviceId id(ConnectedDevice connected) {
        return connected.device().device().id();
    }
}
