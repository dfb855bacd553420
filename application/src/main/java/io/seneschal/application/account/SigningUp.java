package io.seneschal.application.account;

import io.seneschal.application.organisation.AnsweringInvitations;
import io.seneschal.application.organisation.Memberships;
import io.seneschal.application.organisation.OrganisationViews;
import io.seneschal.application.organisation.OrganisationViews.OrganisationView;
import io.seneschal.application.security.CommonPasswords;
import io.seneschal.application.security.PasswordHashing;
import io.seneschal.application.shared.Ids;
import io.seneschal.application.shared.Transactions;
import io.seneschal.application.user.UserViews;
import io.seneschal.application.user.UserViews.UserView;
import io.seneschal.application.user.Users;
import io.seneschal.domain.organisation.Organisation;
import io.seneschal.domain.organisation.OrganisationDetails;
import io.seneschal.domain.organisation.OrganisationKind;
import io.seneschal.domain.organisation.OrganisationName;
import io.seneschal.domain.security.NewPassword;
import io.seneschal.domain.security.PasswordHash;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.user.User;
import io.seneschal.domain.user.User.NewAccount;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Becoming a user: with an organisation of one's own, or in the one that invited (USR-2, USR-4). */
public final class SigningUp {

    private final Users users;
    private final UserViews userViews;
    private final Memberships memberships;
    private final OrganisationViews organisationViews;
    private final AnsweringInvitations answering;
    private final PasswordHashing passwords;
    private final CommonPasswords commonPasswords;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public SigningUp(
            Users users,
            UserViews userViews,
            Memberships memberships,
            OrganisationViews organisationViews,
            AnsweringInvitations answering,
            PasswordHashing passwords,
            CommonPasswords commonPasswords,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.users = users;
        this.userViews = userViews;
        this.memberships = memberships;
        this.organisationViews = organisationViews;
        this.answering = answering;
        this.passwords = passwords;
        this.commonPasswords = commonPasswords;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What somebody says when they sign up.
     *
     * @param company the registered name of the company they found; {@code null} for a private person (USR-3)
     * @param invitation the secret of the link they were invited with; {@code null} without invitation. With one, no
     *     organisation is founded and the company is not looked at
     */
    public record NewUser(
            NewAccount account,
            String password,
            @Nullable OrganisationName company,
            @Nullable String invitation) {}

    /** A user, and the organisation they founded or joined. */
    public record SignedUp(UserView user, OrganisationView organisation) {}

    /** Somebody who may sign up: their password was good enough, and only its hash is left. */
    public record Candidate(
            NewAccount account,
            PasswordHash password,
            @Nullable OrganisationName company,
            @Nullable String invitation) {}

    /** Signs up in one go. The refusals are those of the two steps. */
    public SignedUp signUp(Actor actor, NewUser wish) {
        return signUp(actor, prepare(actor, wish));
    }

    /**
     * The first step, which takes a while and belongs in no transaction: hashing the password.
     *
     * @throws io.seneschal.domain.security.SecurityRefusal.UnusablePassword if the password is not good enough (USR-9)
     */
    public Candidate prepare(Actor actor, NewUser wish) {
        var chosen = NewPassword.choose(wish.password(), wish.account().login(), commonPasswords::contains);
        return new Candidate(wish.account(), passwords.hash(chosen), wish.company(), wish.invitation());
    }

    /**
     * The second step, which may be part of a transaction.
     *
     * @throws io.seneschal.domain.user.UserRefusal.LoginTaken if somebody has the login (USR-6)
     * @throws io.seneschal.domain.organisation.InvitationRefusal if the invitation can't be accepted
     */
    public SignedUp signUp(Actor actor, Candidate candidate) {
        var account = candidate.account();
        var id = new UserId(ids.next());
        return transactions.inOne(asThemselves(actor, id), () -> {
            var holder = users.withLogin(account.login());
            var signedUp = User.signUp(id, account, candidate.password(), holder, clock.instant());
            users.add(signedUp);
            var organisation = candidate.invitation() == null
                    ? found(candidate, id)
                    : join(asThemselves(actor, id), signedUp.after(), candidate.invitation());
            return new SignedUp(userViews.get(id), organisationViews.get(organisation));
        });
    }

    private OrganisationId found(Candidate candidate, UserId founder) {
        var details = candidate.company() == null
                ? OrganisationDetails.named(
                        OrganisationName.of(candidate.account().name()), OrganisationKind.INDIVIDUAL)
                : OrganisationDetails.named(candidate.company(), OrganisationKind.COMPANY);
        var id = new OrganisationId(ids.next());
        memberships.found(Organisation.found(id, details, founder, clock.instant()));
        return id;
    }

    private OrganisationId join(Actor actor, User user, String invitation) {
        return answering.accept(actor, user, invitation).organisation();
    }

    /** Until now a visitor, in the trail already the user they become. */
    private static Actor asThemselves(Actor actor, UserId id) {
        return actor instanceof Actor.Visitor ? new Actor.Person(id) : actor;
    }
}
