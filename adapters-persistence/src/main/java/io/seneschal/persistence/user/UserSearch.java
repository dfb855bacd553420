package io.seneschal.persistence.user;

import io.seneschal.domain.user.User;
import io.seneschal.persistence.shared.SearchText;

/** By what users are found: their name and their login. */
public final class UserSearch {

    private UserSearch() {}

    public static String textOf(User user) {
        return SearchText.of(user.name().full(), user.login().text());
    }
}
