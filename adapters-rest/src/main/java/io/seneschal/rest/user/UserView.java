package io.seneschal.rest.user;

import io.seneschal.application.user.UserViews;
import java.time.Instant;
import java.util.UUID;

/** A user on the wire. */
public record UserView(
        UUID id, String email, String firstName, String lastName, String phone, String locale, Instant createdAt) {

    public static UserView of(UserViews.UserView user) {
        return new UserView(
                user.id().value(),
                user.email(),
                user.firstName(),
                user.lastName(),
                user.phone(),
                user.locale(),
                user.createdAt());
    }
}
