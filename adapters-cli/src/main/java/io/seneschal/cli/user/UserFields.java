package io.seneschal.cli.user;

import io.seneschal.application.user.UserViews.UserView;
import io.seneschal.cli.shared.Fields;
import io.seneschal.cli.shared.View;

/** How users are shown. */
final class UserFields {

    static final View<UserView> USER = new View<>(
            user -> Fields.of(
                    "id", user.id(),
                    "email", user.email(),
                    "first_name", user.firstName(),
                    "last_name", user.lastName(),
                    "phone", user.phone(),
                    "locale", user.locale(),
                    "created_at", user.createdAt()),
            "id",
            "email",
            "first_name",
            "last_name",
            "locale",
            "created_at");

    private UserFields() {}
}
