package io.seneschal.application.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.application.StoresContract;
import io.seneschal.application.product.ProductViews.Filter;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.product.DueDate;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.product.Product.State;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.product.ProductRefusal.UnknownProduct;
import io.seneschal.domain.product.ProductWish;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.testing.Rule;
import io.seneschal.testing.TestInstruments;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Of {@link Products} and {@link ProductViews}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class ProductsContract extends StoresContract {

    @Test
    void a_product_is_found_as_opened_in_its_own_organisation_only() {
        var id = organisation(user("ada"));
        var elsewhere = organisation(user("ben"));
        var opened = product(id, "drive", "Papers");

        assertThat(stores.products().get(id, opened.id())).isEqualTo(opened);
        assertThatThrownBy(() -> stores.products().get(elsewhere, opened.id())).isInstanceOf(UnknownProduct.class);
        assertThatThrownBy(() -> stores.products().get(id, new ProductId(newId())))
                .isInstanceOf(UnknownProduct.class);
        assertThat(listed(elsewhere, Filter.NONE)).isEmpty();
        assertThat(stores.productViews().named(elsewhere, "Papers")).isEmpty();
        assertThat(eventsOf(id)).endsWith("product.opened");
    }

    @Test
    void everything_about_it_that_changes_is_kept() {
        var id = organisation(user("ada"));
        var opened = product(id, "drive", "Papers");
        var due = DueDate.of(LocalDate.parse("2027-01-31")).after(new Term(1));
        var wish = new ProductWish(new ProductName("Pläne"), due, new Term(12), State.BLOCKED);

        save(wish.appliedTo(opened, () -> TestInstruments.catalogue().get("drive"), OPERATING));

        assertThat(stores.products().get(id, opened.id()))
                .isEqualTo(new Product(
                        opened.id(),
                        id,
                        "drive",
                        new ProductName("Pläne"),
                        State.BLOCKED,
                        new DueDate(LocalDate.parse("2027-02-28"), 31),
                        new Term(12),
                        opened.createdAt(),
                        1));
        assertThat(stores.productViews().named(id, "Papers")).isEmpty();
        assertThat(stores.productViews().named(id, "Pläne")).hasSize(1);
        assertThat(eventsOf(id))
                .endsWith(
                        "product.opened",
                        "product.renamed",
                        "product.due-date-moved",
                        "product.term-changed",
                        "product.blocked");
    }

    @Test
    void what_was_decided_on_an_older_version_is_not_stored() {
        var id = organisation(user("ada"));
        var opened = product(id, "drive", "Papers");
        stand(opened, State.BLOCKED);

        assertThatThrownBy(() -> stand(opened, State.TERMINATED)).isInstanceOf(StaleChange.class);
        save(Change.none(opened));

        assertThat(stores.products().get(id, opened.id()).state()).isEqualTo(State.BLOCKED);
        assertThat(stores.products().get(id, opened.id()).version()).isEqualTo(1);
        assertThat(eventsOf(id)).endsWith("product.opened", "product.blocked");
    }

    @Test
    @Rule("ORG-9")
    void an_organisation_stays_while_one_of_its_products_is_not_terminated() {
        var id = organisation(user("ada"));
        stand(product(id, "chat", "Talk"), State.TERMINATED);
        var blocked = product(id, "drive", "Papers");
        stand(blocked, State.BLOCKED);

        assertThatThrownBy(() -> delete(id)).isInstanceOf(StaleChange.class);

        assertThat(listed(id, Filter.NONE)).hasSize(2);
        assertThat(stores.organisations().get(id).id()).isEqualTo(id);
    }

    @Test
    void products_go_with_their_organisation() {
        var id = organisation(user("ada"));
        var opened = product(id, "drive", "Papers");
        stand(opened, State.TERMINATED);

        delete(id);

        assertThatThrownBy(() -> stores.products().get(id, opened.id())).isInstanceOf(UnknownProduct.class);
        assertThat(listed(id, Filter.NONE)).isEmpty();
        assertThatThrownBy(() -> product(id, "drive", "Papers")).isInstanceOf(StaleChange.class);
    }

    @Test
    void they_are_filtered_by_state_by_type_and_by_any_part_of_the_name() {
        var id = organisation(user("ada"));
        var papers = product(id, "drive", "Papers");
        var blocked = product(id, "drive", "Paper mill");
        var over = product(id, "chat", "PAPER TALK");
        stand(blocked, State.BLOCKED);
        stand(over, State.TERMINATED);

        assertThat(listed(id, Filter.NONE)).containsExactly(papers.id(), blocked.id(), over.id());
        assertThat(listed(id, Filter.NOT_TERMINATED)).containsExactly(papers.id(), blocked.id());
        assertThat(listed(id, filter(EnumSet.of(State.TERMINATED, State.BLOCKED), null, null)))
                .containsExactly(blocked.id(), over.id());
        assertThat(listed(id, filter(Filter.NONE.states(), "drive", null))).containsExactly(papers.id(), blocked.id());
        assertThat(listed(id, filter(Filter.NONE.states(), null, "aPeR t"))).containsExactly(over.id());
        assertThat(listed(id, filter(EnumSet.of(State.ACTIVE), "drive", "paper")))
                .containsExactly(papers.id());
        assertThat(listed(id, filter(Filter.NONE.states(), "domain", null))).isEmpty();
        assertThat(listed(id, filter(Filter.NONE.states(), null, "p%"))).isEmpty();
    }

    @Test
    void pages_follow_each_other() {
        var id = organisation(user("ada"));
        var opened = IntStream.range(0, 5)
                .mapToObj(i ->
                        product(id, i % 2 == 0 ? "drive" : "chat", "Papers").id())
                .toList();
        var drives = filter(Filter.NONE.states(), "drive", null);

        var first = stores.productViews().page(id, Filter.NONE, new PageRequest(null, 2));
        assertThat(first.items()).extracting(Product::id).isEqualTo(opened.subList(0, 2));
        assertThat(listed(id, Filter.NONE, first.next())).isEqualTo(opened.subList(2, 5));
        var ofDrives = stores.productViews().page(id, drives, new PageRequest(null, 2));
        assertThat(ofDrives.items()).extracting(Product::id).containsExactly(opened.get(0), opened.get(2));
        assertThat(listed(id, drives, ofDrives.next())).containsExactly(opened.get(4));
        assertThat(stores.productViews()
                        .page(id, Filter.NONE, new PageRequest(null, 5))
                        .next())
                .isNull();
    }

    @Test
    void they_are_found_by_their_whole_name_whatever_its_case() {
        var id = organisation(user("ada"));
        var one = product(id, "drive", "Pläne");
        product(id, "drive", "Pläne 2");
        var other = product(id, "chat", "PLÄNE");

        assertThat(stores.productViews().named(id, "pLäNE")).containsExactly(one, other);
        assertThat(stores.productViews().named(id, "Plän")).isEmpty();
    }

    @Test
    void those_are_counted_that_are_not_terminated() {
        var id = organisation(user("ada"));
        product(id, "drive", "Papers");
        stand(product(id, "drive", "Plans"), State.BLOCKED);
        stand(product(id, "chat", "Talk"), State.TERMINATED);

        assertThat(stores.productViews().count(id)).isEqualTo(2);
        assertThat(stores.productViews().count(organisation(user("ben")))).isZero();
    }

    @Test
    void a_user_is_told_which_of_their_organisations_has_a_product_and_of_no_other() {
        var ada = user("ada");
        var id = organisation(ada);
        var second = organisation(user("ben"));
        join(second, ada, Role.EXTERNAL);
        var foreign = product(organisation(user("carla")), "drive", "Papers");
        var there = product(second, "drive", "Papers");

        assertThat(stores.productViews().organisationOf(ada.id(), there.id())).contains(second);
        assertThat(stores.productViews()
                        .organisationOf(ada.id(), product(id, "chat", "Talk").id()))
                .contains(id);
        assertThat(stores.productViews().organisationOf(ada.id(), foreign.id())).isEmpty();
        assertThat(stores.productViews().organisationOf(ada.id(), new ProductId(newId())))
                .isEmpty();
    }

    private void save(Change<Product> changed) {
        inOne(() -> stores.products().save(changed));
    }

    private List<ProductId> listed(OrganisationId organisation, Filter filter) {
        return listed(organisation, filter, null);
    }

    private List<ProductId> listed(OrganisationId organisation, Filter filter, @Nullable UUID after) {
        return stores
                .productViews()
                .page(organisation, filter, new PageRequest(after, PageRequest.LARGEST))
                .items()
                .stream()
                .map(Product::id)
                .toList();
    }

    private static Filter filter(Set<State> states, @Nullable String type, @Nullable String search) {
        return new Filter(states, type, search);
    }
}
