package io.seneschal.application.organisation;

import io.seneschal.application.organisation.OrganisationViews.OrganisationView;
import io.seneschal.application.shared.Ids;
import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.organisation.Organisation;
import io.seneschal.domain.organisation.OrganisationDetails;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import jakarta.inject.Inject;
import java.time.Clock;

/** Bringing organisations into being. */
public final class FoundingOrganisations {

    private final Memberships memberships;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public FoundingOrganisations(Memberships memberships, Transactions transactions, Ids ids, Clock clock) {
        this.memberships = memberships;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** The actor becomes its legal responsible. */
    public OrganisationView found(Actor actor, OrganisationDetails details) {
        return found(actor, actor.requirePerson().id(), details);
    }

    /** An operator founds an organisation that a user answers for. */
    public OrganisationView foundFor(Actor.Operator actor, UserId legalResponsible, OrganisationDetails details) {
        return found(actor, legalResponsible, details);
    }

    private OrganisationView found(Actor actor, UserId founder, OrganisationDetails details) {
        return transactions.inOne(actor, () -> {
            var founded = Organisation.found(new OrganisationId(ids.next()), details, founder, clock.instant());
            memberships.found(founded);
            return OrganisationView.of(founded.organisation().after(), 1);
        });
    }
}
