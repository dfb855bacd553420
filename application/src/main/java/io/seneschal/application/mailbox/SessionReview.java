package io.seneschal.application.mailbox;

import io.seneschal.domain.access.AccessEvent;
import io.seneschal.domain.organisation.MembershipEvent;
import io.seneschal.domain.product.ProductEvent;
import io.seneschal.domain.shared.DomainEvent;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.team.TeamEvent;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * That devices are to be looked at, once, from an instant on: whether each would still be let in, because something on
 * which that rests has changed or has come to its own end. The sessions of those that would not are ended (DEV-9).
 *
 * <p>It says where to look and not what to find: that is decided from the facts of the moment at which somebody looks. So
 * it is one small thing to note, whatever the number of members and devices.
 *
 * @param product only devices on its mailboxes; {@code null} for all of the organisation
 * @param user only their devices; {@code null} for everybody's, also nobody's
 */
public record SessionReview(
        OrganisationId organisation,
        @Nullable ProductId product,
        @Nullable UserId user,
        Instant dueAt) {

    /** What is to be reviewed because of an event: now, at the end that was set for something, or nothing. */
    public static List<SessionReview> after(DomainEvent event, Instant at) {
        return switch (event) {
            case AccessEvent.Granted granted ->
                each(granted.organisation(), granted.product(), granted.user(), granted.until());
            case AccessEvent.Changed changed ->
                each(changed.organisation(), changed.product(), changed.user(), at, changed.until());
            case AccessEvent.Ended ended -> each(ended.organisation(), ended.product(), ended.user(), at);
            case TeamEvent.MemberLeft left -> each(left.organisation(), null, left.user(), at);
            case ProductEvent.Blocked blocked -> each(blocked.organisation(), blocked.product(), null, at);
            case ProductEvent.Terminated over -> each(over.organisation(), over.product(), null, at);
            case MembershipEvent.RoleChanged changed -> each(changed.organisation(), null, changed.user(), at);
            case MembershipEvent.MemberSuspended suspended ->
                each(suspended.organisation(), null, suspended.user(), at);
            default -> List.of();
        };
    }

    private static List<SessionReview> each(
            OrganisationId organisation,
            @Nullable ProductId product,
            @Nullable UserId user,
            @Nullable Instant... dueAt) {
        return Stream.of(dueAt)
                .flatMap(Stream::ofNullable)
                .map(due -> new SessionReview(organisation, product, user, due))
                .toList();
    }
}
