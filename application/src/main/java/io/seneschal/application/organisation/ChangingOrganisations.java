package io.seneschal.application.organisation;

import io.seneschal.application.organisation.OrganisationViews.OrganisationView;
import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.organisation.OrganisationDetails;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.SeenVersion;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Changing an organisation's details, and deleting it. */
public final class ChangingOrganisations {

    private final Organisations organisations;
    private final OrganisationViews views;
    private final Set<Holdings> holdings;
    private final Roster roster;
    private final Authorities authorities;
    private final Transactions transactions;

    @Inject
    public ChangingOrganisations(
            Organisations organisations,
            OrganisationViews views,
            Set<Holdings> holdings,
            Roster roster,
            Authorities authorities,
            Transactions transactions) {
        this.organisations = organisations;
        this.views = views;
        this.holdings = holdings;
        this.roster = roster;
        this.authorities = authorities;
        this.transactions = transactions;
    }

    /** @param amendment makes the wished details of the present ones */
    public OrganisationView change(
            Actor actor, OrganisationId id, UnaryOperator<OrganisationDetails> amendment, SeenVersion seen) {
        return transactions.inOne(actor, () -> {
            var authority = authorities.of(actor, id);
            var organisation = organisations.get(id);
            seen.require(organisation.version());
            organisations.save(organisation.changeDetails(amendment.apply(organisation.details()), authority));
            return views.get(id);
        });
    }

    /** Deletes an organisation that has nothing left but the one who deletes it (ORG-9). */
    public void delete(Actor actor, OrganisationId id, SeenVersion seen) {
        transactions.inOne(actor, () -> {
            var authority = authorities.of(actor, id);
            var organisation = organisations.get(id);
            seen.require(organisation.version());
            var deleted = organisation.delete(left(id), authority);
            roster.endWith(deleted.after());
            organisations.remove(deleted);
            return deleted;
        });
    }

    private Map<String, Long> left(OrganisationId organisation) {
        var left = new TreeMap<String, Long>();
        for (var kind : holdings) {
            var count = kind.count(organisation);
            if (count > 0) {
                left.put(kind.kind(), count);
            }
        }
        return left;
    }
}
