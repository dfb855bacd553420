package io.seneschal.persistence.user;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.user.UserViews;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.user.User;
import io.seneschal.domain.user.UserRefusal.UnknownUser;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.SearchText;
import org.jspecify.annotations.Nullable;

/** Users as they are shown, from memory. */
public final class InMemoryUserViews implements UserViews {

    private final InMemoryStore store;
    private final InMemoryUserTables tables;

    public InMemoryUserViews(InMemoryStore store, InMemoryUserTables tables) {
        this.store = store;
        this.tables = tables;
    }

    @Override
    public UserView get(UserId user) {
        return store.ask(() -> tables.find(user).map(InMemoryUserViews::view).orElseThrow(() -> new UnknownUser(user)));
    }

    @Override
    public Page<UserView> all(@Nullable String search, PageRequest page) {
        return store.ask(() -> tables.page(
                        page, user -> search == null || SearchText.matches(UserSearch.textOf(user), search))
                .map(InMemoryUserViews::view));
    }

    private static UserView view(User user) {
        return new UserView(
                user.id(),
                user.login().text(),
                user.name().first(),
                user.name().last(),
                user.phone().text(),
                user.locale().tag(),
                user.createdAt(),
                user.version());
    }
}
