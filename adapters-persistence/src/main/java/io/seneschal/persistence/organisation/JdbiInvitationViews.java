package io.seneschal.persistence.organisation;

import io.seneschal.application.organisation.InvitationViews;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.organisation.Invitation;
import io.seneschal.domain.organisation.Invitation.Standing;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Invitations as they are listed, from their table. */
public final class JdbiInvitationViews implements InvitationViews {

    private static final String OF_ORGANISATION =
            "select " + InvitationRow.COLUMNS + " from invitations where organisation_id = :organisation and ";
    private static final String IN_PAGES = " id > :after order by organisation_id, id limit :rows";

    private final JdbiStore store;

    public JdbiInvitationViews(JdbiStore store) {
        this.store = store;
    }

    @Override
    public Page<Invitation> page(
            OrganisationId organisation, @Nullable Standing standing, Instant now, PageRequest page) {
        var found = store.ask(handle -> {
            var query = handle.createQuery(OF_ORGANISATION + (standing == null ? "" : where(standing)) + IN_PAGES)
                    .bind("organisation", organisation.value())
                    .bind("after", Row.start(page))
                    .bind("rows", Row.rows(page));
            if (standing == Standing.PENDING || standing == Standing.EXPIRED) {
                query.bind("expiredIfSentBy", now.minus(Invitation.LIFE));
            }
            return query.map(InvitationRow::invitation).list();
        });
        return Page.of(found, page, invitation -> invitation.id().value());
    }

    /** What {@link Invitation#standingAt} says, as the database can ask it. */
    private static String where(Standing standing) {
        return switch (standing) {
            case PENDING -> " outcome is null and sent_at > :expiredIfSentBy and ";
            case EXPIRED -> " (outcome = 'lapsed' or (outcome is null and sent_at <= :expiredIfSentBy)) and ";
            case ACCEPTED -> " outcome = 'accepted' and ";
            case DECLINED -> " outcome = 'declined' and ";
            case CANCELLED -> " outcome = 'cancelled' and ";
        };
    }
}
