package io.seneschal.persistence.user;

import io.seneschal.application.user.Users;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.user.User;
import io.seneschal.domain.user.UserRefusal.UnknownUser;
import io.seneschal.persistence.audit.InMemoryAuditTrail;
import io.seneschal.persistence.shared.InMemoryStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Users in memory. */
public final class InMemoryUsers implements Users {

    private final InMemoryStore store;
    private final InMemoryUserTables tables;
    private final Predicate<UserId> belongsSomewhere;
    private final List<Consumer<UserId>> holdings;
    private final InMemoryAuditTrail trail;

    /**
     * @param belongsSomewhere whether a user has memberships: such a one is not removed
     * @param holdings what else is a user's, each to be forgotten with them
     */
    public InMemoryUsers(
            InMemoryStore store,
            InMemoryUserTables tables,
            Predicate<UserId> belongsSomewhere,
            List<Consumer<UserId>> holdings,
            InMemoryAuditTrail trail) {
        this.store = store;
        this.tables = tables;
        this.belongsSomewhere = belongsSomewhere;
        this.holdings = List.copyOf(holdings);
        this.trail = trail;
    }

    @Override
    public User get(UserId user) {
        return store.ask(() -> tables.find(user).orElseThrow(() -> new UnknownUser(user)));
    }

    @Override
    public Optional<User> withLogin(EmailAddress login) {
        return store.ask(() -> tables.withLogin(login));
    }

    @Override
    public void add(Change<User> signedUp) {
        store.change(() -> {
            var user = signedUp.after();
            if (tables.withLogin(user.login()).isPresent()) {
                throw new StaleChange(user.id());
            }
            tables.put(user);
            trail.append(signedUp);
        });
    }

    @Override
    public void save(Change<User> changed) {
        if (changed.isNone()) {
            return;
        }
        store.change(() -> {
            var user = changed.after();
            requirePresent(user);
            tables.put(new User(
                    user.id(),
                    user.login(),
                    user.password(),
                    user.name(),
                    user.phone(),
                    user.locale(),
                    user.createdAt(),
                    user.version() + 1));
            trail.append(changed);
        });
    }

    @Override
    public void remove(Change<User> closed) {
        store.change(() -> {
            var user = closed.after();
            requirePresent(user);
            if (belongsSomewhere.test(user.id())) {
                throw new StaleChange(user.id());
            }
            tables.remove(user);
            holdings.forEach(held -> held.accept(user.id()));
            trail.append(closed);
        });
    }

    private void requirePresent(User user) {
        if (tables.find(user.id())
                .filter(kept -> kept.version() == user.version())
                .isEmpty()) {
            throw new StaleChange(user.id());
        }
    }
}
