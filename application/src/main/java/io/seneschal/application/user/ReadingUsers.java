package io.seneschal.application.user;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.user.UserViews.UserView;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.user.User;
import io.seneschal.domain.user.UserRefusal.UnknownUser;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Looking at users: at oneself, and for an operator at everybody. */
public final class ReadingUsers {

    private final Users users;
    private final UserViews views;

    @Inject
    public ReadingUsers(Users users, UserViews views) {
        this.users = users;
        this.views = views;
    }

    public UserView me(Actor actor) {
        return views.get(actor.requirePerson().id());
    }

    public UserView get(Actor.Operator actor, UserId user) {
        return views.get(user);
    }

    /** Whose login it is. */
    public UserId withLogin(Actor.Operator actor, EmailAddress login) {
        return users.withLogin(login).map(User::id).orElseThrow(() -> new UnknownUser(login));
    }

    public Page<UserView> all(Actor.Operator actor, @Nullable String search, PageRequest page) {
        return views.all(search, page);
    }
}
