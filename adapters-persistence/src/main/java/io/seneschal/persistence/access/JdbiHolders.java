package io.seneschal.persistence.access;

import io.seneschal.application.access.Holders;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.organisation.MembershipRefusal.UnknownMember;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.team.TeamRefusal.UnknownTeam;
import io.seneschal.persistence.shared.JdbiStore;

/** Whoever can hold an access, from the tables of memberships and teams. */
public final class JdbiHolders implements Holders {

    private static final String MEMBER =
            "select count(*) from memberships where organisation_id = :organisation and user_id = :holder";
    private static final String TEAM =
            "select count(*) from teams where organisation_id = :organisation and id = :holder";

    private final JdbiStore store;

    public JdbiHolders(JdbiStore store) {
        this.store = store;
    }

    @Override
    public void require(OrganisationId organisation, Holder holder) {
        switch (holder) {
            case Holder.OfUser(var user) -> {
                if (!isThere(MEMBER, organisation, holder)) {
                    throw new UnknownMember(organisation, user);
                }
            }
            case Holder.OfTeam(var team) -> {
                if (!isThere(TEAM, organisation, holder)) {
                    throw new UnknownTeam(organisation, team);
                }
            }
        }
    }

    private boolean isThere(String question, OrganisationId organisation, Holder holder) {
        return store.ask(handle -> handle.createQuery(question)
                        .bind("organisation", organisation.value())
                        .bind("holder", holder.value())
                        .mapTo(Long.class)
                        .one())
                > 0;
    }
}
