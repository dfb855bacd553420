package io.seneschal.persistence.organisation;

import io.seneschal.application.organisation.Memberships;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.Staffing;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.persistence.shared.Foreseen;
import io.seneschal.persistence.shared.GatheredQuestion;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Keys;
import io.seneschal.persistence.shared.Row;
import io.seneschal.persistence.shared.Write;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Memberships in their table. What a decision changes of the organisation is written before the member, so that two
 * decisions about one organisation wait for each other at the same place; members are counted last, as it keeps others from
 * joining until the end.
 */
public final class JdbiMemberships implements Memberships {

    private static final String INSERT = """
            insert into memberships (organisation_id, user_id, role, billing, contact_billing, contact_product, state,
                                     joined_at, version)
            values (:organisation, :user, :role, :billing, :contactBilling, :contactProduct, :state,
                    :joinedAt, :version)
            """;

    private final JdbiStore store;
    private final OrganisationTable organisations;
    private final GatheredQuestion<Key, Membership> byKey;

    public JdbiMemberships(JdbiStore store) {
        this.store = store;
        this.organisations = new OrganisationTable(store);
        this.byKey = new GatheredQuestion<>(store, JdbiMemberships::byKey);
    }

    private record Key(OrganisationId organisation, UserId user) {}

    @Override
    public Optional<Membership> find(OrganisationId organisation, UserId user) {
        return byKey.about(new Key(organisation, user));
    }

    /** Has the next who asks for this one told what came along with another answer. */
    void foresee(Foreseen foreseen, OrganisationId organisation, UserId user, Optional<Membership> answer) {
        foreseen.put(byKey, new Key(organisation, user), answer);
    }

    @Override
    public Optional<Membership> find(OrganisationId organisation, EmailAddress login) {
        return store.ask(handle -> handle.createQuery("""
                        select m.organisation_id, m.user_id, m.role, m.billing, m.contact_billing, m.contact_product,
                               m.state, m.joined_at, m.version
                        from memberships m
                        join users u on u.id = m.user_id
                        where m.organisation_id = :organisation and u.login_folded = :login
                        """)
                .bind("organisation", organisation.value())
                .bind("login", login.folded())
                .map(JdbiMemberships::member)
                .findOne());
    }

    @Override
    public List<Membership> allOf(UserId user) {
        return store.ask(handle -> handle.createQuery("""
                        select organisation_id, user_id, role, billing, contact_billing, contact_product, state,
                               joined_at, version
                        from memberships
                        where user_id = :user
                        order by organisation_id
                        for update
                        """)
                .bind("user", user.value())
                .map(JdbiMemberships::member)
                .list());
    }

    @Override
    public void found(Staffing founded) {
        var organisation = founded.organisation();
        var founder = founded.membership();
        store.write(new Write(
                "founding",
                OrganisationTable.INSERT + ";" + INSERT,
                insert -> bindAll(OrganisationTable.bindAll(insert, organisation.after()), founder.after())));
        store.append(organisation);
        store.append(founder);
    }

    @Override
    public void add(Staffing admitted) {
        organisations.update(admitted.organisation());
        var joined = admitted.membership();
        store.change(
                handle -> bindAll(handle.createUpdate(INSERT), joined.after()).execute());
        organisations.count(joined.after().organisation(), 1);
        store.append(joined);
    }

    @Override
    public void save(Staffing changed) {
        organisations.update(changed.organisation());
        var membership = changed.membership();
        if (membership.isNone()) {
            return;
        }
        var member = membership.after();
        store.changeOne(
                member.user(),
                handle -> Rows.bind(key(handle.createUpdate("""
                        update memberships
                        set role = :role, billing = :billing, contact_billing = :contactBilling,
                            contact_product = :contactProduct, state = :state, version = version + 1
                        where organisation_id = :organisation and user_id = :user and version = :version
                        """), member), member.terms())
                        .bind("state", member.state().code())
                        .execute());
        store.append(membership);
    }

    @Override
    public void remove(Staffing parted) {
        organisations.update(parted.organisation());
        var member = parted.membership().after();
        store.changeOne(
                member.user(), handle -> key(handle.createUpdate("""
                        delete from memberships
                        where organisation_id = :organisation and user_id = :user and version = :version
                        """), member).execute());
        organisations.count(member.organisation(), -1);
        store.append(parted.membership());
    }

    private static Map<Key, Membership> byKey(Handle handle, Set<Key> keys) {
        var asked = List.copyOf(keys);
        return handle.createQuery("""
                        select m.organisation_id, m.user_id, m.role, m.billing, m.contact_billing, m.contact_product,
                               m.state, m.joined_at, m.version
                        from unnest(cast(:organisations as uuid array), cast(:users as uuid array))
                                 as asked (organisation_id, user_id)
                        join memberships m
                             on m.organisation_id = asked.organisation_id and m.user_id = asked.user_id
                        """)
                .bind("organisations", Keys.ids(asked, key -> key.organisation().value()))
                .bind("users", Keys.ids(asked, key -> key.user().value()))
                .map(JdbiMemberships::member)
                .collect(
                        Collectors.toMap(member -> new Key(member.organisation(), member.user()), Function.identity()));
    }

    private static <S extends SqlStatement<S>> S bindAll(S insert, Membership member) {
        return Rows.bind(key(insert, member), member.terms())
                .bind("state", member.state().code())
                .bind("joinedAt", member.joinedAt());
    }

    private static <S extends SqlStatement<S>> S key(S statement, Membership member) {
        return statement
                .bind("organisation", member.organisation().value())
                .bind("user", member.user().value())
                .bind("version", member.version());
    }

    private static Membership member(ResultSet columns, StatementContext context) throws SQLException {
        return MembershipRow.membership(new Row(columns, context));
    }
}
