package io.seneschal.application.user;

import io.seneschal.application.shared.Transactions;
import io.seneschal.application.user.UserViews.UserView;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.user.User.ProfileWish;
import jakarta.inject.Inject;

/** Changing how one is called and reached. */
public final class ChangingProfiles {

    private final Users users;
    private final UserViews views;
    private final Transactions transactions;

    @Inject
    public ChangingProfiles(Users users, UserViews views, Transactions transactions) {
        this.users = users;
        this.views = views;
        this.transactions = transactions;
    }

    /** Changes the actor's own profile. */
    public UserView change(Actor actor, ProfileWish wish, SeenVersion seen) {
        var me = actor.requirePerson().id();
        return transactions.inOne(actor, () -> {
            var user = users.get(me);
            seen.require(user.version());
            users.save(user.changeProfile(wish));
            return views.get(me);
        });
    }
}
