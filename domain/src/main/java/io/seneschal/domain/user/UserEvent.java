package io.seneschal.domain.user;

import io.seneschal.domain.shared.DomainEvent;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a user. */
public sealed interface UserEvent extends DomainEvent {

    record SignedUp(UserId user) implements UserEvent {}

    /** Which things changed, not what they were or became: those are personal. */
    record ProfileChanged(UserId user, List<String> fields) implements UserEvent {}

    record AccountClosed(UserId user) implements UserEvent {}

    @Override
    default @Nullable OrganisationId organisation() {
        return null;
    }
}
