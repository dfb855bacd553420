package io.seneschal.application.user;

import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.user.User;
import java.util.Optional;

/** All users. No two have the same login, however many sign up at once. */
public interface Users {

    /** @throws io.seneschal.domain.user.UserRefusal.UnknownUser if there is none, or the account was closed */
    User get(UserId user);

    /** Whoever has this login, whatever its case. */
    Optional<User> withLogin(EmailAddress login);

    void add(Change<User> signedUp);

    /** @throws io.seneschal.domain.shared.CommonRefusal.StaleChange if it was saved by someone else since it was read */
    void save(Change<User> changed);

    /** Forgets the user and all that is personal about them, their tokens included. */
    void remove(Change<User> closed);
}
