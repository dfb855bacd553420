package io.seneschal.domain.user;

import io.seneschal.domain.security.PasswordHash;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.PersonName;
import io.seneschal.domain.shared.PreferredLocale;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.user.UserRefusal.LastLegalResponsibleSomewhere;
import io.seneschal.domain.user.UserRefusal.LoginTaken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person with one login and one password for all organisations they belong to (USR-1).
 *
 * <p>They sign up, by themselves or through an invitation; they may change how they are called and reached; and they
 * close their account, which is possible only when no organisation would be left without someone who answers for it.
 * A closed account is gone: its login is free again, and the audit trail keeps nothing of it but the id.
 *
 * @param login unique among all users, whatever its case (USR-6); unrelated to a mailbox spelled alike (USR-7)
 */
public record User(
        UserId id,
        EmailAddress login,
        PasswordHash password,
        PersonName name,
        PhoneNumber phone,
        PreferredLocale locale,
        Instant createdAt,
        long version) {

    /**
     * @param holder who has the login already, if anybody
     * @throws LoginTaken if somebody has
     */
    public static Change<User> signUp(
            UserId id, NewAccount account, PasswordHash password, Optional<User> holder, Instant at) {
        if (holder.isPresent()) {
            throw new LoginTaken(account.login());
        }
        return Change.to(
                new User(id, account.login(), password, account.name(), account.phone(), account.locale(), at, 0),
                new UserEvent.SignedUp(id));
    }

    /** What somebody says of themselves when they sign up. */
    public record NewAccount(EmailAddress login, PersonName name, PhoneNumber phone, PreferredLocale locale) {}

    /** What is to be different; {@code null} leaves a thing as it is. */
    public record ProfileWish(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable PhoneNumber phone,
            @Nullable PreferredLocale locale) {}

    public Change<User> changeProfile(ProfileWish wish) {
        var called = new PersonName(or(wish.firstName(), name.first()), or(wish.lastName(), name.last()));
        var changed = new User(
                id, login, password, called, or(wish.phone(), phone), or(wish.locale(), locale), createdAt, version);
        return changed.equals(this)
                ? Change.none(this)
                : Change.to(changed, new UserEvent.ProfileChanged(id, differences(changed)));
    }

    /**
     * @param answeredForAlone the organisations that would be left without a legal responsible
     * @throws LastLegalResponsibleSomewhere if there is any (USR-10)
     */
    public Change<User> close(List<OrganisationId> answeredForAlone) {
        if (!answeredForAlone.isEmpty()) {
            throw new LastLegalResponsibleSomewhere(id, answeredForAlone);
        }
        return Change.to(this, new UserEvent.AccountClosed(id));
    }

    private List<String> differences(User changed) {
        var fields = new ArrayList<String>();
        if (!changed.name.equals(name)) {
            fields.add("name");
        }
        if (!changed.phone.equals(phone)) {
            fields.add("phone");
        }
        if (!changed.locale.equals(locale)) {
            fields.add("locale");
        }
        return fields;
    }

    private static <T> T or(@Nullable T wished, T present) {
        return wished == null ? present : wished;
    }
}
