package io.seneschal.persistence.user;

import io.seneschal.application.user.Users;
import io.seneschal.domain.security.PasswordHash;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.PersonName;
import io.seneschal.domain.shared.PreferredLocale;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.user.PhoneNumber;
import io.seneschal.domain.user.User;
import io.seneschal.domain.user.UserRefusal.UnknownUser;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** Users in their table. */
public final class JdbiUsers implements Users {

    private final JdbiStore store;

    public JdbiUsers(JdbiStore store) {
        this.store = store;
    }

    @Override
    public User get(UserId user) {
        return store.ask(handle -> handle.createQuery("""
                        select id, login, password, first_name, last_name, phone, locale, created_at, version
                        from users
                        where id = :id
                        """)
                        .bind("id", user.value())
                        .map(JdbiUsers::user)
                        .findOne())
                .orElseThrow(() -> new UnknownUser(user));
    }

    @Override
    public Optional<User> withLogin(EmailAddress login) {
        return store.ask(handle -> handle.createQuery("""
                        select id, login, password, first_name, last_name, phone, locale, created_at, version
                        from users
                        where login_folded = :login
                        """)
                .bind("login", login.folded())
                .map(JdbiUsers::user)
                .findOne());
    }

    @Override
    public void add(Change<User> signedUp) {
        store.change(handle -> bind(handle.createUpdate("""
                        insert into users (id, login, login_folded, password, first_name, last_name, phone, locale,
                                           search_text, created_at, version)
                        values (:id, :login, :loginFolded, :password, :firstName, :lastName, :phone, :locale,
                                :searchText, :createdAt, :version)
                        """), signedUp.after())
                .bind("createdAt", signedUp.after().createdAt())
                .execute());
        store.append(signedUp);
    }

    @Override
    public void save(Change<User> changed) {
        if (changed.isNone()) {
            return;
        }
        store.changeOne(
                changed.after().id(),
                handle -> bind(handle.createUpdate("""
                        update users
                        set login = :login, login_folded = :loginFolded, password = :password,
                            first_name = :firstName, last_name = :lastName, phone = :phone, locale = :locale,
                            search_text = :searchText, version = version + 1
                        where id = :id and version = :version
                        """), changed.after()).execute());
        store.append(changed);
    }

    @Override
    public void remove(Change<User> closed) {
        var user = closed.after();
        store.change(handle -> handle.createUpdate("delete from api_tokens where holder_user = :id")
                .bind("id", user.id().value())
                .execute());
        store.changeOne(
                user.id(),
                handle -> handle.createUpdate("delete from users where id = :id and version = :version")
                        .bind("id", user.id().value())
                        .bind("version", user.version())
                        .execute());
        store.append(closed);
    }

    private static <S extends SqlStatement<S>> S bind(S statement, User user) {
        return statement
                .bind("id", user.id().value())
                .bind("login", user.login().text())
                .bind("loginFolded", user.login().folded())
                .bind("password", user.password().encoded())
                .bind("firstName", user.name().first())
                .bind("lastName", user.name().last())
                .bind("phone", user.phone().text())
                .bind("locale", user.locale().tag())
                .bind("searchText", UserSearch.textOf(user))
                .bind("version", user.version());
    }

    private static User user(ResultSet columns, StatementContext context) throws SQLException {
        var row = new Row(columns, context);
        return new User(
                new UserId(row.id("id")),
                new EmailAddress(row.text("login")),
                new PasswordHash(row.text("password")),
                new PersonName(row.text("first_name"), row.text("last_name")),
                new PhoneNumber(row.text("phone")),
                new PreferredLocale(row.text("locale")),
                row.instant("created_at"),
                row.number("version"));
    }
}
