package io.seneschal.application.organisation;

import io.seneschal.application.organisation.MemberViews.Filter;
import io.seneschal.application.organisation.MemberViews.MemberView;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.organisation.Authority;
import io.seneschal.domain.organisation.MembershipRefusal.UnknownMember;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.organisation.PermissionRefusal;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looking at the members of an organisation, and at what they may do. */
public final class ReadingMembers {

    private final MemberViews views;
    private final Roster roster;
    private final Authorities authorities;

    @Inject
    public ReadingMembers(MemberViews views, Roster roster, Authorities authorities) {
        this.views = views;
        this.roster = roster;
        this.authorities = authorities;
    }

    /** An action, and why it may not be done; no objection means it may. */
    public record Capability(Permission permission, Optional<PermissionRefusal> objection) {}

    public Page<MemberView> page(Actor actor, OrganisationId organisation, Filter filter, PageRequest page) {
        authorities.require(actor, Permission.SEE_MEMBERS, organisation);
        return views.page(organisation, filter, page);
    }

    /** Everybody may look at themselves. */
    public MemberView get(Actor actor, OrganisationId organisation, UserId user) {
        authorities.of(actor, organisation).requireToSee(user);
        return views.find(organisation, user).orElseThrow(() -> new UnknownMember(organisation, user));
    }

    /** Everything a member could want to do there, each allowed or denied with its reason (AUT-3). */
    public List<Capability> capabilities(Actor actor, OrganisationId organisation, UserId user) {
        authorities.of(actor, organisation).requireToSee(user);
        var authority = new Authority.OfMember(roster.get(organisation, user));
        return Stream.of(Permission.values())
                .map(permission -> new Capability(permission, authority.objectionTo(permission)))
                .toList();
    }
}
