package io.seneschal.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.Stores;
import io.seneschal.application.access.AccessViews;
import io.seneschal.application.product.ProductViews.Filter;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.access.Access;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.product.Resource;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.UserId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whatever is asked about products, teams and accesses: SQL answers what is answered from memory. */
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class AgreementWithMemory extends FurnishedByChance {

    private static final Set<Role> OF_EVERYTHING = EnumSet.of(Role.LEGAL_RESPONSIBLE, Role.ADMINISTRATOR);

    @Test
    void who_may_use_what() {
        for (var member : members) {
            for (var product : products) {
                agree(stores -> stores.reaches().of(organisation, member.user(), product.id()));
            }
        }
        var nobody = new UserId(newId());
        var nothing = new ProductId(newId());
        agree(stores ->
                stores.reaches().of(organisation, nobody, products.getFirst().id()));
        agree(stores -> stores.reaches().of(organisation, members.getLast().user(), nothing));
    }

    @Test
    void what_members_reach_page_after_page() {
        for (var member : members) {
            for (var filter : filters()) {
                for (var every : List.of(true, false)) {
                    agree(stores -> pages(page -> stores.reaches().page(member, every, filter, clock.instant(), page)));
                }
            }
        }
    }

    @Test
    void products_page_after_page() {
        filters()
                .forEach(filter ->
                        agree(stores -> pages(page -> stores.productViews().page(organisation, filter, page))));
        agree(stores -> stores.productViews().named(organisation, "PRODUCT 1"));
        agree(stores -> stores.productViews().count(organisation));
    }

    @Test
    void accesses_page_after_page() {
        agree(stores -> pages(page -> stores.accessViews().page(organisation, AccessViews.Filter.NONE, page)));
        for (var product : products) {
            agree(stores -> accesses(stores, null, product.id(), null));
            agree(stores -> accesses(stores, null, product.id(), FOLDER));
            holders.forEach(holder -> agree(stores -> accesses(stores, holder, product.id(), null)));
        }
        for (var holder : holders) {
            agree(stores -> accesses(stores, holder, null, null));
            agree(stores -> accesses(stores, holder, null, FOLDER));
            agree(stores -> stores.accesses().allOf(organisation, holder));
        }
    }

    @Test
    void teams_in_numbers_and_what_their_deletion_would_close() {
        agree(stores -> pages(page -> stores.teamViews().page(organisation, null, null, page)));
        agree(stores -> pages(page -> stores.teamViews().page(organisation, null, "TEAM 2", page)));
        for (var member : members) {
            agree(stores -> pages(page -> stores.teamViews().page(organisation, member.user(), null, page)));
            agree(stores -> stores.teams().allOf(organisation, member.user()));
        }
        for (var team : teams) {
            agree(stores -> stores.teamViews().get(organisation, team.id()));
            agree(stores -> pages(page -> stores.teamViews().members(organisation, team.id(), page)));
            for (var roles : List.of(OF_EVERYTHING, Set.<Role>of())) {
                agree(stores -> stores.teamViews().closings(organisation, team.id(), roles, clock.instant()));
            }
        }
    }

    private static List<Filter> filters() {
        return List.of(
                Filter.NONE,
                Filter.NOT_TERMINATED,
                new Filter(EnumSet.of(Product.State.BLOCKED), null, null),
                new Filter(Filter.NONE.states(), "drive", null),
                new Filter(Filter.NOT_TERMINATED.states(), "domain", "UCT 1"));
    }

    private <T> void agree(Function<Stores, T> question) {
        assertThat(question.apply(stores)).isEqualTo(question.apply(memory));
    }

    private List<Access> accesses(
            Stores asked, @Nullable Holder holder, @Nullable ProductId product, @Nullable Resource resource) {
        var filter = new AccessViews.Filter(holder, product, resource);
        return pages(page -> asked.accessViews().page(organisation, filter, page));
    }

    /** Read in small pages. */
    private static <T> List<T> pages(Function<PageRequest, Page<T>> question) {
        var everything = new ArrayList<T>();
        @Nullable UUID after = null;
        do {
            var page = question.apply(new PageRequest(after, 3));
            everything.addAll(page.items());
            after = page.next();
        } while (after != null);
        return everything;
    }
}
