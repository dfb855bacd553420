package io.seneschal.application.support;

import io.seneschal.application.access.Reaches;
import io.seneschal.application.access.Reaches.ReachableProduct;
import io.seneschal.application.organisation.Memberships;
import io.seneschal.application.product.ProductViews.Filter;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.support.ContentFacts.Fact;
import io.seneschal.domain.access.Reach;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.product.Catalogue;
import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.product.ProductType;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.VisibleContent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds what somebody reaches at this moment of what support could be let into. What that is, the domain knows. */
public final class VisibleContents {

    private final Memberships memberships;
    private final Reaches reaches;
    private final ContentFacts facts;
    private final Catalogue catalogue;

    @Inject
    public VisibleContents(Memberships memberships, Reaches reaches, ContentFacts facts, Catalogue catalogue) {
        this.memberships = memberships;
        this.reaches = reaches;
        this.facts = facts;
        this.catalogue = catalogue;
    }

    /**
     * What was found.
     *
     * @param whole whether nothing else is visible of what was asked about
     */
    public record Visible(List<VisibleContent> contents, boolean whole) {

        static final Visible NOTHING = new Visible(List.of(), true);

        public Visible {
            contents = List.copyOf(contents);
        }
    }

    /** Of these products and mailboxes, by their ids, in these organisations. What they have not is passed over, as is a stranger. */
    public List<VisibleContent> of(
            UserId user,
            Collection<OrganisationId> organisations,
            ContentType contentType,
            Collection<UUID> things,
            Instant now) {
        return facts.about(user, organisations, things).stream()
                .flatMap(fact -> visible(fact, contentType, now).stream())
                .toList();
    }

    /** In the whole organisation, in the order of the products: as much as the first page holds on which something is visible. */
    public Visible someOf(OrganisationId organisation, UserId user, ContentType contentType, Instant now) {
        return memberships
                .find(organisation, user)
                .map(member -> someOf(member, contentType, now))
                .orElse(Visible.NOTHING);
    }

    private Optional<VisibleContent> visible(Fact fact, ContentType contentType, Instant now) {
        var type = catalogue.typeOf(fact.product());
        var reach = Reach.of(fact.member(), fact.product(), type, fact.held(), now);
        return fact.mailbox() == null
                ? VisibleContent.of(reach, type, contentType)
                : VisibleContent.of(reach, type, contentType, fact.mailbox());
    }

    private Visible someOf(Membership member, ContentType contentType, Instant now) {
        var found = new ArrayList<VisibleContent>();
        for (var type : catalogue.types()) {
            if (type.contents().contains(contentType) && !addSome(found, member, contentType, type, now)) {
                return new Visible(found, false);
            }
        }
        return new Visible(found, true);
    }

    /** @return whether that is all there is of this type of product */
    private boolean addSome(
            List<VisibleContent> found, Membership member, ContentType contentType, ProductType type, Instant now) {
        var filter = new Filter(Product.State.USABLE, type.code(), null);
        var request = new PageRequest(null, PageRequest.USUAL);
        while (true) {
            var page = reaches.page(member, Reach.isOfEverything(member), filter, now, request);
            page.items().forEach(there -> found.addAll(visible(member, there, contentType, now)));
            if (page.next() == null) {
                return true;
            }
            if (!found.isEmpty()) {
                return false;
            }
            request = new PageRequest(page.next(), PageRequest.LARGEST);
        }
    }

    private List<VisibleContent> visible(
            Membership member, ReachableProduct there, ContentType contentType, Instant now) {
        return visible(new Fact(member, there.product(), null, there.held()), contentType, now).stream()
                .toList();
    }
}
