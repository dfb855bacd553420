package io.seneschal.bootstrap;

import io.seneschal.application.UseCases;
import io.seneschal.application.access.GrantingAccesses.Given;
import io.seneschal.application.account.SigningUp.NewUser;
import io.seneschal.application.account.SigningUp.SignedUp;
import io.seneschal.application.mailbox.CreatingMailboxes.NewMailbox;
import io.seneschal.application.product.OpeningProducts.NewProduct;
import io.seneschal.application.security.MakingTokens.NewToken;
import io.seneschal.application.security.Secrets;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.shared.Transactions;
import io.seneschal.application.team.FormingTeams.NewTeam;
import io.seneschal.application.team.FormingTeams.TeamAccess;
import io.seneschal.cli.shared.CannotRun;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.access.Right;
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
import io.seneschal.domain.security.OneTimeSecret;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.PersonName;
import io.seneschal.domain.shared.PreferredLocale;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.Refusal;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.team.Colour;
import io.seneschal.domain.team.TeamDetails;
import io.seneschal.domain.team.TeamName;
import io.seneschal.domain.user.PhoneNumber;
import io.seneschal.domain.user.User.NewAccount;
import io.seneschal.domain.user.UserRefusal.UnknownUser;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An example to look at: the alpine club of a village in the mountains, with a member in every role, what it rents, two
 * teams that use it, two mailboxes with devices, somebody who has not yet answered their invitation, and a ticket for which
 * support may look into mail.
 */
final class Demo {

    static final String CLUB = "Alpenverein Lauterbrunnen";

    private static final NewAccount ADA = account("ada.keller@alpenverein.example", "Ada", "Keller", "de-CH");
    private static final NewAccount BEAT = account("beat.zuercher@alpenverein.example", "Beat", "Zürcher", "de-CH");
    private static final NewAccount CHIARA =
            account("chiara.bernasconi@alpenverein.example", "Chiara", "Bernasconi", "it-CH");
    private static final NewAccount DIDIER = account("didier.rochat@alpenverein.example", "Didier", "Rochat", "fr-CH");
    private static final NewAccount EMILIE = account("emilie.favre@alpenverein.example", "Émilie", "Favre", "fr-CH");

    private static final EmailAddress HUTS = new EmailAddress("huetten@alpenverein.example");
    private static final EmailAddress TOURS = new EmailAddress("touren@alpenverein.example");
    private static final Set<MailProtocol> SENDING = Set.of(MailProtocol.SMTP);

    private static final ProductName DRIVE = new ProductName("Drive");

    private final UseCases useCases;
    private final Transactions transactions;
    private final Secrets secrets;
    private final Clock clock;
    private final Actor.Operator operator;

    private Demo(UseCases useCases, Transactions transactions, Secrets secrets, Clock clock, Actor.Operator operator) {
        this.useCases = useCases;
        this.transactions = transactions;
        this.secrets = secrets;
        this.clock = clock;
        this.operator = operator;
    }

    /** @param login of the operator who wants to see it */
    static Demo of(Seneschal seneschal, String login) {
        return new Demo(
                seneschal.useCases(),
                seneschal.stores().transactions(),
                seneschal.instruments().secrets(),
                seneschal.instruments().clock(),
                new Actor.Operator(login));
    }

    /**
     * The club, and a token with which a program acts as the one who answers for it.
     *
     * @param question a path below the club's that shows something worth seeing
     */
    record Entrance(OrganisationId club, String question, OneTimeSecret token) {

        /** The lines that show what can be done with it. Once only: they hold the token. */
        String told(String address) {
            return """

                    The example is there: %1$s, with a member in every role, products, teams, mailboxes with
                    devices, a pending invitation, an order to be paid, and a ticket for which support may look into mail.
                    %2$s answers for it, and this token acts for her:

                      %3$s

                    Try it, in another window:

                      curl -sS -H 'Authorization: Bearer %3$s' %4$s/1/users/me/organisations
                      curl -sS -H 'Authorization: Bearer %3$s' %4$s/1/organisations/%5$s/%6$s
                      curl -sS -H 'Authorization: Bearer %3$s' -H 'Content-Type: application/json' -d '{"name":"Skiclub Wengen","kind":"company"}' %4$s/1/organisations
                    """.formatted(CLUB, ADA.name().full(), token.reveal(), address, club, question);
        }
    }

    /**
     * Fills an empty database, as a whole or not at all; one that was filled before only gets a new token.
     *
     * @throws CannotRun if somebody else's data are in the database
     */
    Entrance open() {
        var page = new PageRequest(null, 1);
        if (useCases.readingUsers().all(operator, null, page).items().isEmpty()) {
            transactions.inOne(operator, this::fill);
        }
        try {
            var ada = useCases.readingUsers().withLogin(operator, ADA.login());
            var club = useCases.readingOrganisations()
                    .mine(new Actor.Person(ada), page)
                    .items()
                    .getFirst();
            var token = useCases.makingTokens().makeFor(operator, ada, new NewToken("demo", null, null));
            return new Entrance(club.id(), question(club.id()), token.secret());
        } catch (UnknownUser foreign) {
            throw new CannotRun("--demo fills an empty database only, and in this one there are other users."
                    + " Start without it, or name another database with --database-url");
        }
    }

    /** Why Chiara can use the drive; or who belongs to the club, once somebody has changed the example. */
    private String question(OrganisationId club) {
        try {
            var chiara = useCases.readingUsers().withLogin(operator, CHIARA.login());
            var drive = useCases.findingProducts().named(operator, club, DRIVE.text());
            return "products/%s/accesses/users/%s/explain".formatted(drive.id(), chiara);
        } catch (Refusal changedSince) {
            return "members";
        }
    }

    private SignedUp fill() {
        var founded = signUp(ADA, new OrganisationName(CLUB), null);
        var club = founded.organisation().id();
        var ada = new Actor.Person(founded.user().id());
        var beat = join(ada, club, BEAT, new Terms(Role.ADMINISTRATOR, false, ContactPreferences.ALL));
        var chiara = join(ada, club, CHIARA, new Terms(Role.COLLABORATOR, true, new ContactPreferences(true, false)));

        rent(club, "domain", new ProductName("alpenverein.example"), 8);
        var website = rent(club, "web-hosting", new ProductName("Website"), 8);
        var mail = rent(club, "mail-service", new ProductName("Mail"), 3);
        var drive = rent(club, "drive", DRIVE, 11);

        form(ada, club, new TeamDetails(new TeamName("Vorstand"), new Colour("#1e90ff"), beat), chiara, mail, drive);
        var tours = form(ada, club, new TeamDetails(new TeamName("Tourenleitung"), null, chiara), chiara, drive);
        useCases.grantingAccesses()
                .grant(ada, club, new Holder.OfUser(chiara), website, null, new Given(Set.of(Right.STATISTICS), null));

        connectDevices(ada, club, mail, chiara);
        joinTeam(ada, club, tours, DIDIER, new Terms(Role.EXTERNAL, false, ContactPreferences.NONE));
        invite(ada, club, EMILIE, new Terms(Role.COLLABORATOR, false, ContactPreferences.NONE));
        DemoTicket.fill(useCases, operator, ada, club);
        DemoBilling.fill(useCases, ada, club);
        return founded;
    }

    /** Nobody ever sees these passwords: they are replaced, or the devices disconnected. */
    private void connectDevices(Actor.Person creator, OrganisationId club, ProductId mail, UserId chiara) {
        var huts = create(creator, club, new NewMailbox(HUTS, mail, false));
        connect(club, huts, new DeviceWish(new DeviceName("Drucker"), DeviceIcon.PRINTER, null, SENDING, null));

        var tours = create(creator, club, new NewMailbox(TOURS, mail, true));
        useCases.sharingMailboxes().open(creator, club, tours, chiara, false, SeenVersion.ANY);
        connect(club, tours, device("Telefono di Chiara", DeviceIcon.PHONE, chiara));
        connect(club, tours, device("Portatile di Chiara", DeviceIcon.LAPTOP, chiara));
        useCases.invitingDevices()
                .give(FreshLogin.byPassword(creator), club, tours, device("Tablet", DeviceIcon.TABLET, chiara), null);
    }

    private MailboxId create(Actor creator, OrganisationId club, NewMailbox wish) {
        return useCases.creatingMailboxes()
                .create(creator, club, wish)
                .mailbox()
                .id();
    }

    private void connect(OrganisationId club, MailboxId mailbox, DeviceWish wish) {
        useCases.connectingDevices().connect(FreshLogin.atTheConsole(operator), club, mailbox, wish);
    }

    private static DeviceWish device(String name, DeviceIcon icon, UserId owner) {
        return new DeviceWish(new DeviceName(name), icon, owner, MailProtocol.ALL, null);
    }

    /** @param months from today until it is due */
    private ProductId rent(OrganisationId club, String type, ProductName name, int months) {
        var dueOn = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusMonths(months);
        return useCases.openingProducts()
                .open(operator, club, new NewProduct(type, name, dueOn, Term.parse("P1Y")))
                .id();
    }

    private TeamId form(Actor former, OrganisationId club, TeamDetails details, UserId member, ProductId... opened) {
        var usual = new Given(Right.USUAL, null);
        var accesses = Stream.of(opened)
                .map(product -> new TeamAccess(product, null, usual))
                .toList();
        return useCases.formingTeams()
                .form(former, club, new NewTeam(details, List.of(member), accesses))
                .id();
    }

    private UserId join(Actor inviter, OrganisationId club, NewAccount account, Terms terms) {
        return accept(account, invite(inviter, club, account, terms));
    }

    private void joinTeam(Actor inviter, OrganisationId club, TeamId team, NewAccount account, Terms terms) {
        accept(
                account,
                useCases.staffingTeams()
                        .invite(inviter, club, team, offer(account, terms))
                        .secret());
    }

    private UserId accept(NewAccount account, OneTimeSecret invitation) {
        return signUp(account, null, invitation.reveal()).user().id();
    }

    private OneTimeSecret invite(Actor inviter, OrganisationId club, NewAccount account, Terms terms) {
        return useCases.invitingMembers()
                .invite(inviter, club, offer(account, terms))
                .secret();
    }

    private static Offer offer(NewAccount account, Terms terms) {
        return new Offer(account.login(), account.name(), account.locale(), terms, true);
    }

    private SignedUp signUp(NewAccount account, @Nullable OrganisationName company, @Nullable String invitation) {
        return useCases.signingUp().signUp(new Actor.Visitor(), new NewUser(account, password(), company, invitation));
    }

    /** One that nobody knows: the example is entered with its token. */
    private String password() {
        return secrets.mint("").secret().reveal();
    }

    private static NewAccount account(String login, String firstName, String lastName, String locale) {
        return new NewAccount(
                new EmailAddress(login),
                new PersonName(firstName, lastName),
                new PhoneNumber("+41338560000"),
                new PreferredLocale(locale));
    }
}
