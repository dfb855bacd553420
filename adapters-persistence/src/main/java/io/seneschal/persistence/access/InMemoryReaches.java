package io.seneschal.persistence.access;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.seneschal.application.access.Reaches;
import io.seneschal.application.product.ProductViews.Filter;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.access.Access;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.persistence.organisation.InMemoryOrganisationTables;
import io.seneschal.persistence.product.InMemoryProductTables;
import io.seneschal.persistence.shared.InMemoryStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who holds what, from memory. */
public final class InMemoryReaches implements Reaches {

    private final InMemoryStore store;
    private final InMemoryOrganisationTables organisations;
    private final InMemoryProductTables products;
    private final InMemoryHeldAccesses accesses;
    private final TeamsInMemory teams;

    public InMemoryReaches(
            InMemoryStore store,
            InMemoryOrganisationTables organisations,
            InMemoryProductTables products,
            InMemoryHeldAccesses accesses,
            TeamsInMemory teams) {
        this.store = store;
        this.organisations = organisations;
        this.products = products;
        this.accesses = accesses;
        this.teams = teams;
    }

    @Override
    public Facts of(OrganisationId organisation, UserId user, ProductId product) {
        return store.ask(() -> {
            var present = products.find(organisation, product);
            var held = present.map(it -> touching(it, accesses.of(organisation, user)))
                    .orElse(List.of());
            return new Facts(organisations.find(organisation, user), present, held, namesOfTeams(organisation, held));
        });
    }

    @Override
    public Page<ReachableProduct> page(Membership member, boolean every, Filter filter, Instant now, PageRequest page) {
        var organisation = member.organisation();
        return store.ask(() -> {
            var held = accesses.of(organisation, member.user());
            return products.page(organisation, filter, product -> every || isOpened(product, held, now), page)
                    .map(product -> {
                        var touching = touching(product, held);
                        return new ReachableProduct(product, touching, namesOfTeams(organisation, touching));
                    });
        });
    }

    private static List<Access> touching(Product product, List<Access> held) {
        return held.stream().filter(access -> access.extent().touches(product)).toList();
    }

    private static boolean isOpened(Product product, List<Access> held, Instant now) {
        return held.stream().anyMatch(access -> access.extent().touches(product) && access.isOpenAt(now));
    }

    private Map<TeamId, String> namesOfTeams(OrganisationId organisation, List<Access> held) {
        return held.stream()
                .flatMap(access -> access.holder() instanceof Holder.OfTeam(var team) ? Stream.of(team) : Stream.of())
                .distinct()
                .collect(toUnmodifiableMap(
                        team -> team, team -> teams.nameOf(organisation, team).orElseThrow()));
    }
}
