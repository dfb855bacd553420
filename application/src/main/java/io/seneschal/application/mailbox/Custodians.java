package io.seneschal.application.mailbox;

import io.seneschal.application.access.Reaches;
import io.seneschal.application.organisation.Authorities;
import io.seneschal.domain.access.Reach;
import io.seneschal.domain.mailbox.Custodian;
import io.seneschal.domain.mailbox.Mailbox;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.organisation.MembershipRefusal.UnknownMember;
import io.seneschal.domain.product.ProductRefusal.UnknownProduct;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import jakarta.inject.Inject;
import java.time.Clock;

/** Finds with what right somebody manages devices of a mailbox. What that right opens, the domain knows. */
public final class Custodians {

    private final Mailboxes mailboxes;
    private final Reaches reaches;
    private final Authorities authorities;
    private final Clock clock;

    @Inject
    public Custodians(Mailboxes mailboxes, Reaches reaches, Authorities authorities, Clock clock) {
        this.mailboxes = mailboxes;
        this.reaches = reaches;
        this.authorities = authorities;
        this.clock = clock;
    }

    /** A mailbox and whoever is about to manage devices there. */
    public record Watched(Mailbox mailbox, Custodian custodian) {}

    /**
     * @throws io.seneschal.domain.mailbox.MailboxRefusal.UnknownMailbox if the organisation has no such mailbox
     * @throws io.seneschal.domain.shared.Refusal if the actor manages no device there, not even their own
     */
    public Watched of(Actor actor, OrganisationId organisation, MailboxId id) {
        var authority = authorities.of(actor, organisation);
        var mailbox = mailboxes.get(organisation, id);
        return new Watched(mailbox, Custodian.of(authority, mailbox, user -> reach(mailbox, user)));
    }

    /** What a member can do with the mailbox's product. */
    public Reach reach(Mailbox mailbox, UserId user) {
        var facts = reaches.of(mailbox.organisation(), user, mailbox.product());
        return Reach.of(
                facts.member().orElseThrow(() -> new UnknownMember(mailbox.organisation(), user)),
                facts.product().orElseThrow(() -> new UnknownProduct(mailbox.organisation(), mailbox.product())),
                facts.held(),
                clock.instant());
    }
}
