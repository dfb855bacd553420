package io.seneschal.persistence.user;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.user.User;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import io.seneschal.persistence.shared.ScopedId;
import java.util.Optional;
import java.util.function.Predicate;

/** The users, by id and by login. Used under the lock of the store. */
public final class InMemoryUserTables {

    private final InMemoryTable<ScopedId, User> users;
    private final InMemoryTable<String, UserId> logins;

    public InMemoryUserTables(InMemoryStore store) {
        this.users = new InMemoryTable<>(store);
        this.logins = new InMemoryTable<>(store);
    }

    public Optional<User> find(UserId user) {
        return users.find(ScopedId.of(user.value()));
    }

    public Optional<User> withLogin(EmailAddress login) {
        return logins.find(login.folded()).flatMap(this::find);
    }

    Page<User> page(PageRequest request, Predicate<User> filter) {
        return InMemoryTable.page(users, ScopedId.NONE, request, filter);
    }

    void put(User user) {
        users.put(ScopedId.of(user.id().value()), user);
        logins.put(user.login().folded(), user.id());
    }

    void remove(User user) {
        users.remove(ScopedId.of(user.id().value()));
        logins.remove(user.login().folded());
    }
}
