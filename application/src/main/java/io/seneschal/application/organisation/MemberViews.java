package io.seneschal.application.organisation;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.organisation.Terms;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Members as they are shown. */
public interface MemberViews {

    Optional<MemberView> find(OrganisationId organisation, UserId user);

    Page<MemberView> page(OrganisationId organisation, Filter filter, PageRequest page);

    /**
     * Which members.
     *
     * @param role {@code null} for every role
     * @param search part of a name or login, whatever its case; {@code null} for all
     */
    record Filter(@Nullable Role role, @Nullable String search) {

        public static final Filter NONE = new Filter(null, null);
    }

    /**
     * A member, and where they are among the others.
     *
     * @param teams in which of the organisation's teams they are
     * @param version what a caller names to change only what it has seen
     */
    record MemberView(
            UserId user,
            String email,
            String firstName,
            String lastName,
            Terms terms,
            Set<TeamId> teams,
            Membership.State state,
            Instant joinedAt,
            long version) {

        public MemberView {
            teams = Set.copyOf(teams);
        }
    }
}
