package io.seneschal.application.mailbox;

import io.seneschal.application.mailbox.MailboxViews.Filter;
import io.seneschal.application.mailbox.MailboxViews.MailboxView;
import io.seneschal.application.mailbox.MailboxViews.OpenTo;
import io.seneschal.application.organisation.Authorities;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.mailbox.Mailbox;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.mailbox.MailboxRefusal.UnknownMailbox;
import io.seneschal.domain.organisation.Authority;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Looking at mailboxes: whoever manages them sees all, everybody else those they may use. */
public final class ReadingMailboxes {

    private final Mailboxes mailboxes;
    private final MailboxViews views;
    private final Custodians custodians;
    private final Authorities authorities;
    private final Clock clock;

    @Inject
    public ReadingMailboxes(
            Mailboxes mailboxes, MailboxViews views, Custodians custodians, Authorities authorities, Clock clock) {
        this.mailboxes = mailboxes;
        this.views = views;
        this.custodians = custodians;
        this.authorities = authorities;
        this.clock = clock;
    }

    /**
     * @param product only those of this mail service; {@code null} for all
     * @param search part of an address, whatever its case; {@code null} for all
     */
    public Page<MailboxView> page(
            Actor actor,
            OrganisationId organisation,
            @Nullable ProductId product,
            @Nullable String search,
            PageRequest page) {
        var authority = authorities.require(actor, Permission.SEE_ORGANISATION, organisation);
        return views.page(organisation, new Filter(openTo(authority), product, search), page);
    }

    /** @throws io.seneschal.domain.access.AccessRefusal if the actor neither manages mailboxes nor may use this one */
    public MailboxView get(Actor actor, OrganisationId organisation, MailboxId id) {
        var authority = authorities.require(actor, Permission.SEE_ORGANISATION, organisation);
        var found = views.get(organisation, id);
        var asker = openTo(authority);
        if (asker != null) {
            custodians
                    .reach(found.mailbox(), asker.user())
                    .objectionTo(found.mailbox().resource())
                    .ifPresent(refusal -> {
                        throw refusal;
                    });
        }
        return found;
    }

    /** The mailbox of this address, for consoles, where people type addresses. */
    public Mailbox withAddress(Actor.Operator actor, EmailAddress address) {
        return mailboxes.find(address).orElseThrow(() -> new UnknownMailbox(address));
    }

    private @Nullable OpenTo openTo(Authority authority) {
        return authority instanceof Authority.OfMember(var member)
                        && authority.objectionTo(Permission.MANAGE_MAILBOXES).isPresent()
                ? new OpenTo(member.user(), clock.instant())
                : null;
    }
}
