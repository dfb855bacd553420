package io.seneschal.persistence.user;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.user.UserViews;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.user.UserRefusal.UnknownUser;
import io.seneschal.persistence.shared.GatheredQuestion;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Keys;
import io.seneschal.persistence.shared.Row;
import io.seneschal.persistence.shared.SearchText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Users as they are shown, from their table. */
public final class JdbiUserViews implements UserViews {

    private final JdbiStore store;
    private final GatheredQuestion<UserId, UserView> byId;

    public JdbiUserViews(JdbiStore store) {
        this.store = store;
        this.byId = new GatheredQuestion<>(store, JdbiUserViews::byId);
    }

    @Override
    public UserView get(UserId user) {
        return byId.about(user).orElseThrow(() -> new UnknownUser(user));
    }

    @Override
    public Page<UserView> all(@Nullable String search, PageRequest page) {
        var found = store.ask(handle -> search == null ? all(handle, page) : found(handle, search, page));
        return Page.of(found, page, view -> view.id().value());
    }

    private static Map<UserId, UserView> byId(Handle handle, Set<UserId> ids) {
        return handle.createQuery("""
                        select id, login, first_name, last_name, phone, locale, created_at, version
                        from users
                        where id = any(:ids)
                        """)
                .bind("ids", Keys.ids(ids, UserId::value))
                .map(JdbiUserViews::view)
                .collect(Collectors.toMap(UserView::id, Function.identity()));
    }

    private static List<UserView> all(Handle handle, PageRequest page) {
        return handle.createQuery("""
                        select id, login, first_name, last_name, phone, locale, created_at, version
                        from users
                        where id > :after
                        order by id
                        limit :rows
                        """)
                .bind("after", Row.start(page))
                .bind("rows", Row.rows(page))
                .map(JdbiUserViews::view)
                .list();
    }

    private static List<UserView> found(Handle handle, String search, PageRequest page) {
        return handle.createQuery("""
                        select id, login, first_name, last_name, phone, locale, created_at, version
                        from users
                        where id > :after and search_text like :search escape '!'
                        order by id
                        limit :rows
                        """)
                .bind("after", Row.start(page))
                .bind("rows", Row.rows(page))
                .bind("search", SearchText.pattern(search))
                .map(JdbiUserViews::view)
                .list();
    }

    private static UserView view(ResultSet columns, StatementContext context) throws SQLException {
        var row = new Row(columns, context);
        return new UserView(
                new UserId(row.id("id")),
                row.text("login"),
                row.text("first_name"),
                row.text("last_name"),
                row.text("phone"),
                row.text("locale"),
                row.instant("created_at"),
                row.number("version"));
    }
}
