package io.seneschal.persistence.organisation;

import io.seneschal.domain.organisation.Invitation;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.persistence.shared.JdbiStore;
import java.util.List;
import java.util.UUID;

/** Writes the products and teams that invitations bring along (MEM-2), all of a kind in one statement. */
final class OfferedExtras {

    private final JdbiStore store;

    OfferedExtras(JdbiStore store) {
        this.store = store;
    }

    void add(Invitation invitation) {
        addMissing(invitation, "invitation_products", "product_id", products(invitation));
        addMissing(invitation, "invitation_teams", "team_id", teams(invitation));
    }

    /** Nothing for one that has ended: it can't be changed any more. */
    void save(Invitation invitation) {
        if (invitation.ending() != null) {
            return;
        }
        removeOthers(invitation, "invitation_products", "product_id", products(invitation));
        removeOthers(invitation, "invitation_teams", "team_id", teams(invitation));
        add(invitation);
    }

    private void addMissing(Invitation invitation, String table, String column, List<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        store.change(handle -> handle.createUpdate("""
                        insert into <table> (invitation_id, organisation_id, <column>)
                        select i.id, i.organisation_id, offered.id
                        from invitations i
                        cross join unnest(cast(:ids as uuid array)) as offered (id)
                        where i.id = :invitation
                              and not exists (select 1 from <table> t where t.invitation_id = i.id and t.<column> = offered.id)
                        """)
                .define("table", table)
                .define("column", column)
                .bind("invitation", invitation.id().value())
                .bindArray("ids", UUID.class, ids)
                .execute());
    }

    private void removeOthers(Invitation invitation, String table, String column, List<UUID> ids) {
        store.change(handle -> handle.createUpdate("""
                        delete from <table> where invitation_id = :invitation and not (<column> = any(:ids))
                        """)
                .define("table", table)
                .define("column", column)
                .bind("invitation", invitation.id().value())
                .bindArray("ids", UUID.class, ids)
                .execute());
    }

    private static List<UUID> products(Invitation invitation) {
        return invitation.offer().products().stream().map(ProductId::value).toList();
    }

    private static List<UUID> teams(Invitation invitation) {
        return invitation.offer().teams().stream().map(TeamId::value).toList();
    }
}
