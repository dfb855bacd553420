package io.seneschal.persistence.organisation;

import io.seneschal.application.organisation.OrganisationViews;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.OrganisationRefusal.UnknownOrganisation;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.persistence.organisation.InMemoryOrganisationTables.OrganisationRow;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import io.seneschal.persistence.shared.ScopedId;
import io.seneschal.persistence.shared.SearchText;
import org.jspecify.annotations.Nullable;

/** Organisations as they are shown, from memory. */
public final class InMemoryOrganisationViews implements OrganisationViews {

    private final InMemoryStore store;
    private final InMemoryOrganisationTables tables;

    public InMemoryOrganisationViews(InMemoryStore store, InMemoryOrganisationTables tables) {
        this.store = store;
        this.tables = tables;
    }

    @Override
    public OrganisationView get(OrganisationId organisation) {
        return store.ask(() -> tables.find(organisation)
                .map(InMemoryOrganisationViews::view)
                .orElseThrow(() -> new UnknownOrganisation(organisation)));
    }

    @Override
    public Page<OrganisationView> all(@Nullable String search, PageRequest page) {
        return store.ask(() -> InMemoryTable.page(
                        tables.organisations,
                        ScopedId.NONE,
                        page,
                        row -> search == null || SearchText.matches(searchText(row), search))
                .map(InMemoryOrganisationViews::view));
    }

    @Override
    public Page<OrganisationView> named(String name, PageRequest page) {
        var whole = SearchText.whole(name);
        return store.ask(() -> InMemoryTable.page(
                        tables.organisations,
                        ScopedId.NONE,
                        page,
                        row -> searchText(row).equals(whole))
                .map(InMemoryOrganisationViews::view));
    }

    @Override
    public Page<UserOrganisation> ofUser(UserId user, PageRequest page) {
        return store.ask(() -> InMemoryTable.page(tables.membershipsByUser, user.value(), page, member -> true)
                .map(this::ofMember));
    }

    private static String searchText(OrganisationRow row) {
        return SearchText.of(row.organisation().details().name().text());
    }

    private static OrganisationView view(OrganisationRow row) {
        return OrganisationView.of(row.organisation(), row.members());
    }

    private UserOrganisation ofMember(Membership member) {
        var organisation = tables.get(member.organisation()).organisation();
        var details = organisation.details();
        return new UserOrganisation(
                organisation.id(),
                details.name().text(),
                details.kind(),
                member.terms(),
                member.state(),
                member.joinedAt());
    }
}
