package io.seneschal.application.support;

import io.seneschal.application.access.Reaches;
import io.seneschal.application.mailbox.Mailboxes;
import io.seneschal.application.organisation.Memberships;
import io.seneschal.application.product.ProductViews.Filter;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.access.Access;
import io.seneschal.domain.access.Reach;
import io.seneschal.domain.mailbox.Mailbox;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.mailbox.MailboxRefusal.UnknownMailbox;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.product.Catalogue;
import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.product.ProductType;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.VisibleContent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds what somebody reaches at this moment of what support could be let into. What that is, the domain knows. */
public final class VisibleContents {

    private static final EnumSet<Product.State> USABLE = EnumSet.of(Product.State.ACTIVE);

    private final Memberships memberships;
    private final Reaches reaches;
    private final Mailboxes mailboxes;
    private final Catalogue catalogue;

    @Inject
    public VisibleContents(Memberships memberships, Reaches reaches, Mailboxes mailboxes, Catalogue catalogue) {
        this.memberships = memberships;
        this.reaches = reaches;
        this.mailboxes = mailboxes;
        this.catalogue = catalogue;
    }

    /** Of these products and mailboxes, by their ids. What the organisation has not is passed over, as is a stranger. */
    public List<VisibleContent> of(
            OrganisationId organisation,
            UserId user,
            ContentType contentType,
            Collection<UUID> resources,
            Instant now) {
        return resources.stream()
                .flatMap(resource -> one(organisation, user, contentType, resource, now).stream())
                .toList();
    }

    /** The first thing that is visible at all in the whole organisation. */
    public List<VisibleContent> anyOf(OrganisationId organisation, UserId user, ContentType contentType, Instant now) {
        return memberships.find(organisation, user).stream()
                .flatMap(member -> catalogue.types().stream()
                        .filter(type -> type.contents().contains(contentType))
                        .flatMap(type -> first(member, contentType, type, now).stream()))
                .limit(1)
                .toList();
    }

    private Optional<VisibleContent> one(
            OrganisationId organisation, UserId user, ContentType contentType, UUID resource, Instant now) {
        var facts = reaches.of(organisation, user, new ProductId(resource));
        if (facts.product().isEmpty()) {
            return mailbox(organisation, new MailboxId(resource))
                    .flatMap(mailbox -> inside(user, contentType, mailbox, now));
        }
        return facts.product()
                .flatMap(there ->
                        facts.member().flatMap(member -> whole(member, contentType, there, facts.held(), now)));
    }

    private Optional<VisibleContent> whole(
            Membership member, ContentType contentType, Product product, List<Access> held, Instant now) {
        return VisibleContent.of(
                Reach.of(member, product, catalogue.typeOf(product), held, now),
                catalogue.typeOf(product),
                contentType);
    }

    private Optional<VisibleContent> inside(UserId user, ContentType contentType, Mailbox mailbox, Instant now) {
        var facts = reaches.of(mailbox.organisation(), user, mailbox.product());
        return facts.product()
                .flatMap(product -> facts.member()
                        .flatMap(member -> VisibleContent.of(
                                Reach.of(member, product, catalogue.typeOf(product), facts.held(), now),
                                catalogue.typeOf(product),
                                contentType,
                                mailbox)));
    }

    private Optional<Mailbox> mailbox(OrganisationId organisation, MailboxId mailbox) {
        try {
            return Optional.of(mailboxes.get(organisation, mailbox));
        } catch (UnknownMailbox none) {
            return Optional.empty();
        }
    }

    private Optional<VisibleContent> first(Membership member, ContentType contentType, ProductType type, Instant now) {
        var filter = new Filter(USABLE, type.code(), null);
        var request = PageRequest.FIRST;
        while (true) {
            var page = reaches.page(member, Reach.isOfEverything(member), filter, now, request);
            var visible = page.items().stream()
                    .flatMap(there -> whole(member, contentType, there.product(), there.held(), now).stream())
                    .findFirst();
            if (visible.isPresent() || page.next() == null) {
                return visible;
            }
            request = new PageRequest(page.next(), PageRequest.LARGEST);
        }
    }
}
