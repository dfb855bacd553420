package io.seneschal.bootstrap;

import io.seneschal.application.UseCases;
import io.seneschal.application.account.SigningUp.NewUser;
import io.seneschal.application.mailbox.ConnectingDevices.ConnectedDevice;
import io.seneschal.application.mailbox.CreatingMailboxes.NewMailbox;
import io.seneschal.application.product.OpeningProducts.NewProduct;
import io.seneschal.application.security.MakingTokens.NewToken;
import io.seneschal.domain.access.Extent;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.mailbox.DeviceIcon;
import io.seneschal.domain.mailbox.DeviceName;
import io.seneschal.domain.mailbox.DeviceWish;
import io.seneschal.domain.mailbox.MailProtocol;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.organisation.ContactPreferences;
import io.seneschal.domain.organisation.Offer;
import io.seneschal.domain.organisation.OrganisationName;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.organisation.Terms;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.security.FreshLogin;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.PersonName;
import io.seneschal.domain.shared.PreferredLocale;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.user.PhoneNumber;
import io.seneschal.domain.user.User.NewAccount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An organisation with a mailbox, and what Ada does there with devices. */
final class MailService {

    static final EmailAddress INFO = new EmailAddress("info@engines.example");

    private static final Actor.Operator OPERATOR = new Actor.Operator("root");

    private final UseCases can;
    private final UserId ada;
    private final OrganisationId engines;
    private final MailboxId info;

    MailService(UseCases can) {
        this.can = can;
        var founder =
                can.signingUp().signUp(new Actor.Visitor(), newUser("Ada", new OrganisationName("Engines"), null));
        ada = founder.user().id();
        engines = founder.organisation().id();
        var mail = new NewProduct("mail-service", new ProductName("Mail"), LocalDate.parse("2026-12-31"), new Term(12));
        var product = can.openingProducts().open(OPERATOR, engines, mail).id();
        info = can.creatingMailboxes()
                .create(ada(), engines, new NewMailbox(INFO, product, false))
                .mailbox()
                .id();
    }

    /** With which a mail server asks. */
    String token() {
        return can.makingTokens()
                .makeForMailServer(OPERATOR, new NewToken("dovecot", null, null))
                .secret()
                .reveal();
    }

    ConnectedDevice connects(String name) {
        return connects(name, null, MailProtocol.ALL, null);
    }

    ConnectedDevice connects(
            String name, @Nullable UserId user, Set<MailProtocol> protocols, @Nullable Instant expiresAt) {
        var wish = new DeviceWish(new DeviceName(name), DeviceIcon.PHONE, user, protocols, expiresAt);
        return can.connectingDevices().connect(FreshLogin.byPassword(ada()), engines, info, wish);
    }

    ConnectedDevice rotates(ConnectedDevice device) {
        return can.connectingDevices()
                .rotate(
                        FreshLogin.byPassword(ada()),
                        engines,
                        info,
                        device.device().device().id());
    }

    void disconnects(ConnectedDevice device) {
        can.changingDevices()
                .disconnect(ada(), engines, info, device.device().device().id(), SeenVersion.ANY);
    }

    /** Somebody joins who may use the mailbox. */
    UserId takesIn(String name) {
        var terms = new Terms(Role.COLLABORATOR, false, ContactPreferences.NONE);
        var offer =
                new Offer(addressOf(name), new PersonName(name, "Example"), new PreferredLocale("fr-CH"), terms, true);
        var link = can.invitingMembers().invite(ada(), engines, offer).secret().reveal();
        var user = can.signingUp()
                .signUp(new Actor.Visitor(), newUser(name, null, link))
                .user()
                .id();
        can.sharingMailboxes().open(ada(), engines, info, user, false, SeenVersion.ANY);
        return user;
    }

    /** Somebody who may use the mailbox no longer may, and stays a member. */
    void closesTo(UserId user) {
        var mailbox = can.readingMailboxes().get(ada(), engines, info).mailbox();
        can.grantingAccesses()
                .revoke(ada(), engines, new Holder.OfUser(user), new Extent.One(mailbox.product(), mailbox.resource()));
    }

    void removes(UserId member) {
        can.removingMembers().remove(ada(), engines, member, SeenVersion.ANY);
    }

    private Actor.Person ada() {
        return new Actor.Person(ada);
    }

    private static NewUser newUser(String name, @Nullable OrganisationName company, @Nullable String link) {
        var account = new NewAccount(
                addressOf(name),
                new PersonName(name, "Example"),
                new PhoneNumber("+41791234567"),
                new PreferredLocale("fr-CH"));
        return new NewUser(account, "tulipani tardivi", company, link);
    }

    private static EmailAddress addressOf(String name) {
        return new EmailAddress(name.toLowerCase(Locale.ROOT) + "@example.org");
    }
}
