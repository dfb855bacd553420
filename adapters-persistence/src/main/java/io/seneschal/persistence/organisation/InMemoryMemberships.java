package io.seneschal.persistence.organisation;

import io.seneschal.application.organisation.Memberships;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.Staffing;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.user.User;
import io.seneschal.persistence.audit.InMemoryAuditTrail;
import io.seneschal.persistence.organisation.InMemoryOrganisationTables.OrganisationRow;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import io.seneschal.persistence.user.InMemoryUserTables;
import java.util.List;
import java.util.Optional;

/** Memberships in memory. */
public final class InMemoryMemberships implements Memberships {

    private final InMemoryStore store;
    private final InMemoryOrganisationTables tables;
    private final InMemoryUserTables users;
    private final InMemoryAuditTrail trail;

    public InMemoryMemberships(
            InMemoryStore store,
            InMemoryOrganisationTables tables,
            InMemoryUserTables users,
            InMemoryAuditTrail trail) {
        this.store = store;
        this.tables = tables;
        this.users = users;
        this.trail = trail;
    }

    @Override
    public Optional<Membership> find(OrganisationId organisation, UserId user) {
        return store.ask(() -> tables.find(organisation, user));
    }

    @Override
    public Optional<Membership> find(OrganisationId organisation, EmailAddress login) {
        return store.ask(() -> users.withLogin(login).map(User::id).flatMap(user -> tables.find(organisation, user)));
    }

    @Override
    public List<Membership> allOf(UserId user) {
        return store.ask(
                () -> InMemoryTable.all(tables.membershipsByUser, user.value()).toList());
    }

    @Override
    public void found(Staffing founded) {
        store.change(() -> {
            requireUser(founded);
            tables.put(new OrganisationRow(founded.organisation().after(), 1));
            tables.put(founded.membership().after());
            append(founded);
        });
    }

    @Override
    public void add(Staffing admitted) {
        store.change(() -> {
            requireUser(admitted);
            var member = admitted.membership().after();
            if (tables.find(member.organisation(), member.user()).isPresent()) {
                throw stale(member);
            }
            saveOrganisation(admitted, 1);
            tables.put(member);
            append(admitted);
        });
    }

    @Override
    public void save(Staffing changed) {
        if (changed.organisation().isNone() && changed.membership().isNone()) {
            return;
        }
        store.change(() -> {
            var member = changed.membership().after();
            requirePresent(member);
            saveOrganisation(changed, 0);
            tables.put(onNextVersion(member));
            append(changed);
        });
    }

    @Override
    public void remove(Staffing parted) {
        store.change(() -> {
            var member = parted.membership().after();
            requirePresent(member);
            saveOrganisation(parted, -1);
            tables.remove(member);
            append(parted);
        });
    }

    private void saveOrganisation(Staffing staffing, int more) {
        var organisation = staffing.organisation();
        tables.save(organisation.after(), !organisation.isNone(), more);
    }

    private void append(Staffing staffing) {
        trail.append(staffing.organisation());
        trail.append(staffing.membership());
    }

    private void requireUser(Staffing staffing) {
        var member = staffing.membership().after();
        if (users.find(member.user()).isEmpty()) {
            throw stale(member);
        }
    }

    private void requirePresent(Membership member) {
        if (tables.find(member.organisation(), member.user())
                .filter(kept -> kept.version() == member.version())
                .isEmpty()) {
            throw stale(member);
        }
    }

    private static StaleChange stale(Membership member) {
        return new StaleChange(member.user());
    }

    private static Membership onNextVersion(Membership member) {
        return new Membership(
                member.organisation(),
                member.user(),
                member.terms(),
                member.state(),
                member.joinedAt(),
                member.version() + 1);
    }
}
