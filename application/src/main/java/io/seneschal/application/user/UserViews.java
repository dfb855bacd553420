package io.seneschal.application.user;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.shared.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Users as they are shown. */
public interface UserViews {

    /** @throws io.seneschal.domain.user.UserRefusal.UnknownUser if there is none */
    UserView get(UserId user);

    /** @param search part of a name or login, whatever its case; {@code null} for all */
    Page<UserView> all(@Nullable String search, PageRequest page);

    /** @param version what a caller names to change only what it has seen */
    record UserView(
            UserId id,
            String email,
            String firstName,
            String lastName,
            String phone,
            String locale,
            Instant createdAt,
            long version) {}
}
