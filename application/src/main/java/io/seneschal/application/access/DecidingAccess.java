package io.seneschal.application.access;

import io.seneschal.application.organisation.Authorities;
import io.seneschal.application.organisation.Roster;
import io.seneschal.application.product.ProductViews;
import io.seneschal.application.product.ProductViews.Filter;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.access.Reach;
import io.seneschal.domain.access.Right;
import io.seneschal.domain.access.Source;
import io.seneschal.domain.organisation.MembershipRefusal.UnknownMember;
import io.seneschal.domain.product.Catalogue;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.product.ProductRefusal.ProductElsewhere;
import io.seneschal.domain.product.ProductRefusal.UnknownProduct;
import io.seneschal.domain.product.ProductType;
import io.seneschal.domain.product.Resource;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.Refusal;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether somebody may use a product, why, and why not: one decision for every door (AUT-3, AUT-4, PRD-5). */
public final class DecidingAccess {

    private final Reaches reaches;
    private final ProductViews products;
    private final Catalogue catalogue;
    private final Roster roster;
    private final Authorities authorities;
    private final Clock clock;

    @Inject
    public DecidingAccess(
            Reaches reaches,
            ProductViews products,
            Catalogue catalogue,
            Roster roster,
            Authorities authorities,
            Clock clock) {
        this.reaches = reaches;
        this.products = products;
        this.catalogue = catalogue;
        this.roster = roster;
        this.authorities = authorities;
        this.clock = clock;
    }

    /**
     * What a member can do with a product, or with one thing inside it, and from where it comes.
     *
     * @param about what was asked about inside the product; {@code null} for the whole
     * @param teams what the teams among the sources are called
     * @param meant the rights that mean something there
     */
    public record Explanation(Reach reach, @Nullable Resource about, Map<TeamId, String> teams, Set<Right> meant) {

        /** Why it can't be used; empty when it can. */
        public Optional<Refusal> objection() {
            return reach.objectionTo(about);
        }

        /** For what it is open. */
        public List<Right> rights() {
            return meant(reach.rightsOn(about));
        }

        /** What it would be if one of its sources ended. */
        public Explanation without(Source source) {
            return new Explanation(reach.without(source), about, teams, meant);
        }

        /** Those of the rights that mean something there. */
        public List<Right> meant(Collection<Right> rights) {
            return rights.stream().filter(meant::contains).sorted().toList();
        }
    }

    /** What a member could want to do with a product, and why it may not be done; no objection means it may. */
    public record Capability(Right right, Optional<Refusal> objection) {}

    /**
     * May this user do this to this? Asked by whoever is about to let them, such as a product's own doors.
     *
     * @param resource one thing inside the product; {@code null} for the product as a whole
     * @return why not; empty if they may
     * @throws UnknownProduct if the organisation has no such product
     * @throws UnknownMember if the user is no member
     */
    public Optional<Refusal> objectionTo(
            Actor.Person actor,
            OrganisationId organisation,
            ProductId product,
            Right right,
            @Nullable Resource resource) {
        var facts = reaches.of(organisation, actor.id(), product);
        var member = facts.member().orElseThrow(() -> new UnknownMember(organisation, actor.id()));
        var there = facts.product().orElseThrow(() -> new UnknownProduct(organisation, product));
        return Reach.of(member, there, type(there), facts.held(), clock.instant())
                .objectionTo(right, resource);
    }

    /** Explains somebody's use of a product to themselves, or to whoever may see all members. */
    public Explanation explain(Actor actor, OrganisationId organisation, UserId user, ProductId product) {
        return explain(actor, organisation, user, product, null);
    }

    /**
     * The same of one thing inside the product.
     *
     * @throws io.seneschal.domain.product.ProductRefusal.UnknownResourceKind if nothing of that kind lies inside
     */
    public Explanation explain(
            Actor actor, OrganisationId organisation, UserId user, ProductId product, @Nullable Resource resource) {
        authorities.of(actor, organisation).requireToSee(user);
        var facts = reaches.of(organisation, user, product);
        var member = facts.member().orElseThrow(() -> new UnknownMember(organisation, user));
        var there = facts.product().orElseThrow(() -> missing(actor, organisation, product));
        catalogue.requireInside(there, resource);
        return new Explanation(
                Reach.of(member, there, type(there), facts.held(), clock.instant()),
                resource,
                facts.teams(),
                meant(there, resource));
    }

    /** Each right that means something there, allowed or denied with its reason. */
    public List<Capability> capabilities(
            Actor actor, OrganisationId organisation, UserId user, ProductId product, @Nullable Resource resource) {
        var explanation = explain(actor, organisation, user, product, resource);
        return explanation.meant(Set.of(Right.values())).stream()
                .map(right -> new Capability(right, explanation.reach().objectionTo(right, resource)))
                .toList();
    }

    /** What a member reaches, and why. */
    public Page<Explanation> productsOf(Actor actor, OrganisationId organisation, UserId user, PageRequest page) {
        authorities.of(actor, organisation).requireToSee(user);
        var member = roster.get(organisation, user);
        var now = clock.instant();
        return reaches.page(member, Reach.isOfEverything(member), Filter.NOT_TERMINATED, now, page)
                .map(it -> new Explanation(
                        Reach.of(member, it.product(), type(it.product()), it.held(), now),
                        null,
                        it.teams(),
                        meant(it.product(), null)));
    }

    private @Nullable ProductType type(Product product) {
        return catalogue.find(product.type()).orElse(null);
    }

    private Set<Right> meant(Product product, @Nullable Resource resource) {
        return catalogue
                .find(product.type())
                .map(type -> Right.thatFit(type, resource))
                .orElseGet(() -> EnumSet.allOf(Right.class));
    }

    /** Whoever asks for themselves is told where else they should look (AUT-3). */
    private Refusal missing(Actor actor, OrganisationId organisation, ProductId product) {
        return actor instanceof Actor.Person(var asker)
                ? products.organisationOf(asker, product)
                        .<Refusal>map(owner -> new ProductElsewhere(organisation, product, owner))
                        .orElseGet(() -> new UnknownProduct(organisation, product))
                : new UnknownProduct(organisation, product);
    }
}
