package io.seneschal.persistence.organisation;

import io.seneschal.application.organisation.OrganisationViews;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.organisation.OrganisationKind;
import io.seneschal.domain.organisation.OrganisationRefusal.UnknownOrganisation;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.persistence.shared.Foreseen;
import io.seneschal.persistence.shared.GatheredQuestion;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Keys;
import io.seneschal.persistence.shared.Row;
import io.seneschal.persistence.shared.SearchText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Organisations as they are shown, from their tables. */
public final class JdbiOrganisationViews implements OrganisationViews {

    private static final String ORGANISATIONS = "select " + OrganisationViewRow.COLUMNS + " from organisations o ";
    private static final String SOME = " where o.id = any(:ids) ";
    private static final String FOUND = " o.search_text like :search escape '!' and ";
    private static final String NAMED = " where o.search_text = :name and ";
    private static final String IN_PAGES = " o.id > :after order by o.id limit :rows ";

    private final JdbiStore store;
    private final GatheredQuestion<OrganisationId, OrganisationView> byId;

    public JdbiOrganisationViews(JdbiStore store) {
        this.store = store;
        this.byId = new GatheredQuestion<>(store, JdbiOrganisationViews::byId);
    }

    @Override
    public OrganisationView get(OrganisationId organisation) {
        return byId.about(organisation).orElseThrow(() -> new UnknownOrganisation(organisation));
    }

    /** Has the next who asks for this one told what came along with another answer. */
    void foresee(Foreseen foreseen, OrganisationId organisation, Optional<OrganisationView> answer) {
        foreseen.put(byId, organisation, answer);
    }

    @Override
    public Page<OrganisationView> all(@Nullable String search, PageRequest page) {
        var found = store.ask(handle -> {
            var query = handle.createQuery(ORGANISATIONS + " where " + (search == null ? "" : FOUND) + IN_PAGES)
                    .bind("after", Row.start(page))
                    .bind("rows", Row.rows(page));
            if (search != null) {
                query.bind("search", SearchText.pattern(search));
            }
            return query.map(JdbiOrganisationViews::view).list();
        });
        return Page.of(found, page, view -> view.id().value());
    }

    @Override
    public Page<OrganisationView> named(String name, PageRequest page) {
        var found = store.ask(handle -> handle.createQuery(ORGANISATIONS + NAMED + IN_PAGES)
                .bind("name", SearchText.whole(name))
                .bind("after", Row.start(page))
                .bind("rows", Row.rows(page))
                .map(JdbiOrganisationViews::view)
                .list());
        return Page.of(found, page, view -> view.id().value());
    }

    @Override
    public Page<UserOrganisation> ofUser(UserId user, PageRequest page) {
        var found = store.ask(handle -> handle.createQuery("""
                        select o.id, o.name, o.kind, m.role, m.billing, m.contact_billing, m.contact_product, m.state,
                               m.joined_at
                        from memberships m
                        join organisations o on o.id = m.organisation_id
                        where m.user_id = :user and m.organisation_id > :after
                        order by m.user_id, m.organisation_id
                        limit :rows
                        """)
                .bind("user", user.value())
                .bind("after", Row.start(page))
                .bind("rows", Row.rows(page))
                .map(JdbiOrganisationViews::userOrganisation)
                .list());
        return Page.of(found, page, view -> view.id().value());
    }

    private static Map<OrganisationId, OrganisationView> byId(Handle handle, Set<OrganisationId> ids) {
        return handle.createQuery(ORGANISATIONS + SOME)
                .bind("ids", Keys.ids(ids, OrganisationId::value))
                .map(JdbiOrganisationViews::view)
                .collect(Collectors.toMap(OrganisationView::id, Function.identity()));
    }

    private static OrganisationView view(ResultSet columns, StatementContext context) throws SQLException {
        return OrganisationViewRow.view(new Row(columns, context));
    }

    private static UserOrganisation userOrganisation(ResultSet columns, StatementContext context) throws SQLException {
        var row = new Row(columns, context);
        return new UserOrganisation(
                new OrganisationId(row.id("id")),
                row.text("name"),
                Coded.of(OrganisationKind.class, row.text("kind")),
                Rows.terms(row),
                Rows.state(row),
                row.instant("joined_at"));
    }
}
