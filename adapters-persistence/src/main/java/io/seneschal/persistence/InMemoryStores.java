package io.seneschal.persistence;

import io.seneschal.application.Stores;
import io.seneschal.application.shared.Ids;
import io.seneschal.persistence.audit.Envelopes;
import io.seneschal.persistence.audit.InMemoryAuditBlocks;
import io.seneschal.persistence.audit.InMemoryAuditTrail;
import io.seneschal.persistence.audit.InMemoryTrailEntries;
import io.seneschal.persistence.notice.InMemoryNotices;
import io.seneschal.persistence.organisation.InMemoryInvitationViews;
import io.seneschal.persistence.organisation.InMemoryInvitations;
import io.seneschal.persistence.organisation.InMemoryMemberViews;
import io.seneschal.persistence.organisation.InMemoryMemberships;
import io.seneschal.persistence.organisation.InMemoryOrganisationTables;
import io.seneschal.persistence.organisation.InMemoryOrganisationViews;
import io.seneschal.persistence.organisation.InMemoryOrganisations;
import io.seneschal.persistence.security.InMemoryTokens;
import io.seneschal.persistence.shared.InMemoryAnswers;
import io.seneschal.persistence.shared.InMemoryRollingWindows;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTransactions;
import io.seneschal.persistence.user.InMemoryUserTables;
import io.seneschal.persistence.user.InMemoryUserViews;
import io.seneschal.persistence.user.InMemoryUsers;
import java.time.Clock;

/** Stores that keep everything in memory, as long as somebody holds them: for embedding, trying out and tests. */
public final class InMemoryStores {

    private InMemoryStores() {}

    /** Empty stores of their own. */
    public static Stores create(Clock clock, Ids ids) {
        var store = new InMemoryStore();
        var users = new InMemoryUserTables(store);
        var organisations = new InMemoryOrganisationTables(store);
        var notices = new InMemoryNotices(store, organisations);
        var trail = new InMemoryAuditTrail(store, new Envelopes(clock, ids), notices);
        var tokens = new InMemoryTokens(store, trail);
        return new Stores(
                new InMemoryTransactions(store),
                new InMemoryUsers(store, users, tokens, organisations::hasMember, trail),
                new InMemoryUserViews(store, users),
                new InMemoryOrganisations(store, organisations, trail),
                new InMemoryOrganisationViews(store, organisations),
                new InMemoryMemberships(store, organisations, users, trail),
                new InMemoryMemberViews(store, organisations, users),
                new InMemoryInvitations(store, organisations, trail),
                new InMemoryInvitationViews(store, organisations),
                tokens,
                trail,
                new InMemoryTrailEntries(trail),
                new InMemoryAuditBlocks(store),
                notices,
                new InMemoryAnswers(store),
                new InMemoryRollingWindows());
    }
}
