package io.seneschal.stories;

import io.seneschal.application.Instruments;
import io.seneschal.application.Stores;
import io.seneschal.application.UseCases;
import io.seneschal.application.account.SigningUp.NewUser;
import io.seneschal.application.account.SigningUp.SignedUp;
import io.seneschal.application.audit.AuditTrail.RecordedEvent;
import io.seneschal.application.organisation.Dependants;
import io.seneschal.application.organisation.InvitingMembers.SentInvitation;
import io.seneschal.application.organisation.MemberViews.Filter;
import io.seneschal.application.organisation.MemberViews.MemberView;
import io.seneschal.application.security.Secrets;
import io.seneschal.application.shared.Ids;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.organisation.ContactPreferences;
import io.seneschal.domain.organisation.MemberWish;
import io.seneschal.domain.organisation.Offer;
import io.seneschal.domain.organisation.OrganisationName;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.organisation.Terms;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.PersonName;
import io.seneschal.domain.shared.PreferredLocale;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.user.PhoneNumber;
import io.seneschal.domain.user.User.NewAccount;
import io.seneschal.files.SnakeYamlBlueprints;
import io.seneschal.persistence.InMemoryStores;
import io.seneschal.testing.MovableClock;
import io.seneschal.testing.TestInstruments;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where stories take place: every use case on stores of their own, a clock to move, and people who arrive by name. */
final class Town {

    static final Actor.Visitor VISITOR = new Actor.Visitor();
    static final Actor.Operator OPERATOR = new Actor.Operator("root");
    static final String PASSWORD = "tulipani tardivi";

    final MovableClock clock = new MovableClock("2026-03-01T12:00:00Z");
    final Stores stores;
    final UseCases can;
    final Secrets secrets;

    Town(BiFunction<MovableClock, Ids, Stores> kept, Function<Stores, Set<Dependants>> dependants) {
        var usual = TestInstruments.at(clock);
        var instruments = new Instruments(
                clock,
                usual.ids(),
                usual.secrets(),
                usual.passwordHashing(),
                usual.commonPasswords(),
                usual.csv(),
                new SnakeYamlBlueprints(),
                usual.fileTypes(),
                usual.virusScan(),
                usual.provider(),
                usual.papers(),
                usual.bankStatements());
        stores = kept.apply(clock, instruments.ids());
        secrets = instruments.secrets();
        can = UseCases.of(stores, instruments, dependants.apply(stores));
    }

    static Town inMemory() {
        return inMemory(stores -> Set.of());
    }

    /** @param dependants what hangs on memberships, kept in the same stores */
    static Town inMemory(Function<Stores, Set<Dependants>> dependants) {
        return new Town(InMemoryStores::create, dependants);
    }

    /** A private person arrives and founds an organisation in their own name. */
    SignedUp arrives(String name) {
        return can.signingUp().signUp(VISITOR, newUser(name, null, null));
    }

    SignedUp arrivesWithCompany(String name, String company) {
        return can.signingUp().signUp(VISITOR, newUser(name, new OrganisationName(company), null));
    }

    SignedUp arrivesInvited(String name, String link) {
        return can.signingUp().signUp(VISITOR, newUser(name, null, link));
    }

    /** Somebody invites a person who has not arrived yet; they arrive through the link and are a member. */
    UserId takesIn(UserId inviter, OrganisationId organisation, String name, Role role) {
        var sent = invites(inviter, organisation, name, role);
        return arrivesInvited(name, sent.secret().reveal()).user().id();
    }

    SentInvitation invites(UserId inviter, OrganisationId organisation, String name, Role role) {
        return can.invitingMembers().invite(as(inviter), organisation, offer(name, role));
    }

    /** Somebody with an account of their own joins. */
    void joins(UserId user, UserId inviter, OrganisationId organisation, String name, Role role) {
        var link = invites(inviter, organisation, name, role).secret().reveal();
        can.answeringInvitations().accept(as(user), link);
    }

    void changes(UserId actor, OrganisationId organisation, UserId member, MemberWish wish) {
        can.changingMembers().change(as(actor), organisation, member, wish, SeenVersion.ANY);
    }

    void removes(UserId actor, OrganisationId organisation, UserId member) {
        can.removingMembers().remove(as(actor), organisation, member, SeenVersion.ANY);
    }

    void closesAccount(UserId user) {
        can.closingAccounts().close(as(user), SeenVersion.ANY);
    }

    /** Ids of the members, in the order in which they are listed. */
    List<UserId> membersOf(OrganisationId organisation) {
        return stores.memberViews().page(organisation, Filter.NONE, PageRequest.FIRST).items().stream()
                .map(MemberView::user)
                .toList();
    }

    Set<UserId> answeringFor(OrganisationId organisation) {
        return stores.organisations().get(organisation).legalResponsibles();
    }

    /** The names of what happened in an organisation, oldest first. */
    List<String> trailOf(OrganisationId organisation) {
        return stores.auditTrail().of(organisation, PageRequest.FIRST).items().stream()
                .map(RecordedEvent::type)
                .toList();
    }

    /** Everything that ever happened, oldest first. */
    List<RecordedEvent> wholeTrail() {
        var all = new ArrayList<RecordedEvent>();
        var request = PageRequest.FIRST;
        while (true) {
            var page = stores.auditTrail().all(request);
            all.addAll(page.items());
            if (page.next() == null) {
                return all;
            }
            request = new PageRequest(page.next(), PageRequest.LARGEST);
        }
    }

    static Actor.Person as(UserId user) {
        return new Actor.Person(user);
    }

    static EmailAddress addressOf(String name) {
        return new EmailAddress(name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org");
    }

    static Offer offer(String name, Role role) {
        var terms = new Terms(role, false, ContactPreferences.NONE);
        return new Offer(addressOf(name), new PersonName(name, "Invited"), new PreferredLocale("fr-CH"), terms, true);
    }

    static NewUser newUser(String name, @Nullable OrganisationName company, @Nullable String link) {
        var account = new NewAccount(
                addressOf(name),
                new PersonName(name, "Example"),
                new PhoneNumber("+41791234567"),
                new PreferredLocale("fr-CH"));
        return new NewUser(account, PASSWORD, company, link);
    }
}
