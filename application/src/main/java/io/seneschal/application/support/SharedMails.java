package io.seneschal.application.support;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.SharedMail;
import io.seneschal.domain.support.SharedMailId;
import io.seneschal.domain.support.SharedMailRefusal.UnknownSharedMail;
import io.seneschal.domain.support.TicketId;
import java.util.List;
import java.util.Optional;

/** Single mails that are or were shared with tickets, each to be found in its ticket and nowhere else. They go with it. */
public interface SharedMails {

    Optional<SharedMail> find(TicketId ticket, SharedMailId mail);

    /** @throws UnknownSharedMail also when it is shared with another ticket */
    default SharedMail get(TicketId ticket, SharedMailId mail) {
        return find(ticket, mail).orElseThrow(() -> new UnknownSharedMail(mail));
    }

    /** In the order in which they were shared. */
    Page<SharedMail> page(TicketId ticket, PageRequest page);

    /** What somebody has shared from mailboxes of an organisation and not revoked, whether its end has come or not. */
    List<SharedMail> allUnrevoked(OrganisationId organisation, UserId giver);

    /** @throws io.seneschal.domain.shared.CommonRefusal.StaleChange if the ticket is gone */
    void add(Change<SharedMail> shared);

    void save(Change<SharedMail> changed);

    /**
     * Keeps everybody from changing it until the running transaction ends, as {@link SupportGrants#hold} does.
     *
     * @throws io.seneschal.domain.shared.CommonRefusal.StaleChange if it was changed since it was read
     */
    void hold(SharedMail mail);
}
