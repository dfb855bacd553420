package io.seneschal.persistence.organisation;

import io.seneschal.application.organisation.MemberViews;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.user.User;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import io.seneschal.persistence.shared.SearchText;
import io.seneschal.persistence.user.InMemoryUserTables;
import io.seneschal.persistence.user.UserSearch;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Members as they are shown, from memory. */
public final class InMemoryMemberViews implements MemberViews {

    private final InMemoryStore store;
    private final InMemoryOrganisationTables tables;
    private final InMemoryUserTables users;
    private final BiFunction<OrganisationId, UserId, Stream<TeamId>> teams;

    /** @param teams in which teams of an organisation a user is */
    public InMemoryMemberViews(
            InMemoryStore store,
            InMemoryOrganisationTables tables,
            InMemoryUserTables users,
            BiFunction<OrganisationId, UserId, Stream<TeamId>> teams) {
        this.store = store;
        this.tables = tables;
        this.users = users;
        this.teams = teams;
    }

    @Override
    public Optional<MemberView> find(OrganisationId organisation, UserId user) {
        return store.ask(() -> tables.find(organisation, user).map(this::view));
    }

    @Override
    public Page<MemberView> page(OrganisationId organisation, Filter filter, PageRequest page) {
        return store.ask(() -> InMemoryTable.page(
                        tables.memberships, organisation.value(), page, member -> matches(member, filter))
                .map(this::view));
    }

    private boolean matches(Membership member, Filter filter) {
        return (filter.role() == null || filter.role() == member.role())
                && (filter.search() == null || SearchText.matches(UserSearch.textOf(user(member)), filter.search()));
    }

    private MemberView view(Membership member) {
        var user = user(member);
        return new MemberView(
                user.id(),
                user.login().text(),
                user.name().first(),
                user.name().last(),
                member.terms(),
                teams.apply(member.organisation(), member.user()).collect(Collectors.toUnmodifiableSet()),
                member.state(),
                member.joinedAt(),
                member.version());
    }

    private User user(Membership member) {
        return users.find(member.user()).orElseThrow();
    }
}
