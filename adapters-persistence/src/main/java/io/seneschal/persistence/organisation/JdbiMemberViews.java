package io.seneschal.persistence.organisation;

import io.seneschal.application.organisation.MemberViews;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Row;
import io.seneschal.persistence.shared.SearchText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.StatementContext;

/** Members as they are shown, from the tables of memberships and users. */
public final class JdbiMemberViews implements MemberViews {

    private static final String MEMBERS = """
            select m.user_id, u.login, u.first_name, u.last_name, m.role, m.billing, m.contact_billing,
                   m.contact_product, m.state, m.joined_at, m.version,
                   (select array_agg(t.team_id) from team_members t
                    where t.organisation_id = m.organisation_id and t.user_id = m.user_id) as teams
            from memberships m
            join users u on u.id = m.user_id
            where m.organisation_id = :organisation
            """;
    private static final String OF_ROLE = " and m.role = :role ";
    private static final String FOUND = " and u.search_text like :search escape '!' ";

    /** The organisation is one and the same, but named in the order: else H2 reads and sorts all that follow. */
    private static final String IN_PAGES = " and m.user_id > :after order by m.organisation_id, m.user_id limit :rows ";

    private final JdbiStore store;

    public JdbiMemberViews(JdbiStore store) {
        this.store = store;
    }

    @Override
    public Optional<MemberView> find(OrganisationId organisation, UserId user) {
        return store.ask(handle -> handle.createQuery(MEMBERS + " and m.user_id = :user")
                .bind("organisation", organisation.value())
                .bind("user", user.value())
                .map(JdbiMemberViews::view)
                .findOne());
    }

    @Override
    public Page<MemberView> page(OrganisationId organisation, Filter filter, PageRequest page) {
        var found = store.ask(handle -> {
            var query = handle.createQuery(MEMBERS
                            + (filter.role() == null ? "" : OF_ROLE)
                            + (filter.search() == null ? "" : FOUND)
                            + IN_PAGES)
                    .bind("organisation", organisation.value())
                    .bind("after", Row.start(page))
                    .bind("rows", Row.rows(page));
            if (filter.role() != null) {
                query.bind("role", filter.role().code());
            }
            if (filter.search() != null) {
                query.bind("search", SearchText.pattern(filter.search()));
            }
            return query.map(JdbiMemberViews::view).list();
        });
        return Page.of(found, page, view -> view.user().value());
    }

    private static MemberView view(ResultSet columns, StatementContext context) throws SQLException {
        var row = new Row(columns, context);
        return new MemberView(
                new UserId(row.id("user_id")),
                row.text("login"),
                row.text("first_name"),
                row.text("last_name"),
                Rows.terms(row),
                row.ids("teams").stream().map(TeamId::new).collect(Collectors.toUnmodifiableSet()),
                Rows.state(row),
                row.instant("joined_at"),
                row.number("version"));
    }
}
