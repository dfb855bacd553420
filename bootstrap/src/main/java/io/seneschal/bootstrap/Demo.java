package io.seneschal.bootstrap;

import io.seneschal.application.UseCases;
import io.seneschal.application.account.SigningUp.NewUser;
import io.seneschal.application.account.SigningUp.SignedUp;
import io.seneschal.application.security.MakingTokens.NewToken;
import io.seneschal.application.security.Secrets;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.shared.Transactions;
import io.seneschal.cli.shared.CannotRun;
import io.seneschal.domain.organisation.ContactPreferences;
import io.seneschal.domain.organisation.Offer;
import io.seneschal.domain.organisation.OrganisationName;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.organisation.Terms;
import io.seneschal.domain.security.OneTimeSecret;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.PersonName;
import io.seneschal.domain.shared.PreferredLocale;
import io.seneschal.domain.user.PhoneNumber;
import io.seneschal.domain.user.User.NewAccount;
import io.seneschal.domain.user.UserRefusal.UnknownUser;
import org.jspecify.annotations.Nullable;

/**
 * An example to look at: the alpine club of a village in the mountains, with a member in every role and somebody who has
 * not yet answered their invitation.
 */
final class Demo {

    static final String CLUB = "Alpenverein Lauterbrunnen";

    private static final NewAccount ADA = account("ada.keller@alpenverein.example", "Ada", "Keller", "de-CH");
    private static final NewAccount BEAT = account("beat.zuercher@alpenverein.example", "Beat", "Zürcher", "de-CH");
    private static final NewAccount CHIARA =
            account("chiara.bernasconi@alpenverein.example", "Chiara", "Bernasconi", "it-CH");
    private static final NewAccount DIDIER = account("didier.rochat@alpenverein.example", "Didier", "Rochat", "fr-CH");
    private static final NewAccount EMILIE = account("emilie.favre@alpenverein.example", "Émilie", "Favre", "fr-CH");

    private final UseCases useCases;
    private final Transactions transactions;
    private final Secrets secrets;
    private final Actor.Operator operator;

    private Demo(UseCases useCases, Transactions transactions, Secrets secrets, Actor.Operator operator) {
        this.useCases = useCases;
        this.transactions = transactions;
        this.secrets = secrets;
        this.operator = operator;
    }

    /** @param login of the operator who wants to see it */
    static Demo of(Seneschal seneschal, String login) {
        return new Demo(
                seneschal.useCases(),
                seneschal.stores().transactions(),
                seneschal.instruments().secrets(),
                new Actor.Operator(login));
    }

    /** The club, and a token with which a program acts as the one who answers for it. */
    record Entrance(OrganisationId club, OneTimeSecret token) {

        /** The lines that show what can be done with it. Once only: they hold the token. */
        String told(String address) {
            return """

                    The example is there: %1$s, with a member in every role and a pending invitation.
                    %2$s answers for it, and this token acts for her:

                      %3$s

                    Try it, in another window:

                      curl -sS -H 'Authorization: Bearer %3$s' %4$s/1/users/me/organisations
                      curl -sS -H 'Authorization: Bearer %3$s' %4$s/1/organisations/%5$s/members
                      curl -sS -H 'Authorization: Bearer %3$s' -H 'Content-Type: application/json' -d '{"name":"Skiclub Wengen","kind":"company"}' %4$s/1/organisations
                    """.formatted(CLUB, ADA.name().full(), token.reveal(), address, club);
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
            return new Entrance(club.id(), token.secret());
        } catch (UnknownUser foreign) {
            throw new CannotRun("--demo fills an empty database only, and in this one there are other users."
                    + " Start without it, or name another database with --database-url");
        }
    }

    private SignedUp fill() {
        var founded = signUp(ADA, new OrganisationName(CLUB), null);
        var club = founded.organisation().id();
        var ada = new Actor.Person(founded.user().id());
        join(ada, club, BEAT, new Terms(Role.ADMINISTRATOR, false, ContactPreferences.ALL));
        join(ada, club, CHIARA, new Terms(Role.COLLABORATOR, true, new ContactPreferences(true, false)));
        join(ada, club, DIDIER, new Terms(Role.EXTERNAL, false, ContactPreferences.NONE));
        invite(ada, club, EMILIE, new Terms(Role.COLLABORATOR, false, ContactPreferences.NONE));
        return founded;
    }

    private void join(Actor inviter, OrganisationId club, NewAccount account, Terms terms) {
        signUp(account, null, invite(inviter, club, account, terms).reveal());
    }

    private OneTimeSecret invite(Actor inviter, OrganisationId club, NewAccount account, Terms terms) {
        var offer = new Offer(account.login(), account.name(), account.locale(), terms, true);
        return useCases.invitingMembers().invite(inviter, club, offer).secret();
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
