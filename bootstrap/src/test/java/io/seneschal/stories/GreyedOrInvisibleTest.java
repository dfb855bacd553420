package io.seneschal.stories;

import static io.seneschal.stories.Town.OPERATOR;
import static io.seneschal.stories.Town.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.application.access.DecidingAccess.Capability;
import io.seneschal.application.access.GrantingAccesses.Given;
import io.seneschal.application.product.ProductViews.Filter;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.access.AccessRefusal.AccessOver;
import io.seneschal.domain.access.AccessRefusal.NotGranted;
import io.seneschal.domain.access.AccessRefusal.RightMissing;
import io.seneschal.domain.access.Right;
import io.seneschal.domain.organisation.OrganisationRefusal.UnknownOrganisation;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.product.ProductRefusal.ProductBlocked;
import io.seneschal.domain.product.ProductRefusal.ProductElsewhere;
import io.seneschal.domain.product.ProductRefusal.UnknownProduct;
import io.seneschal.domain.product.ProductRefusal.UnknownResourceKind;
import io.seneschal.domain.product.Resource;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.testing.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * What people are told who ask why a product is greyed or nowhere to be seen, or why they can't do something with it: each
 * cause has its own answer, with what helps.
 */
@Rule("AUT-3")
@DisplayNameGeneration(ReplaceUnderscores.class)
class GreyedOrInvisibleTest extends EnginesWithSite {

    @Test
    @Rule("ORG-7")
    void in_the_wrong_organisation_they_hear_in_which_of_theirs_it_is() {
        var own = town.can
                .foundingOrganisations()
                .foundFor(
                        OPERATOR, bob, town.stores.organisations().get(engines).details());

        assertThatExceptionOfType(ProductElsewhere.class)
                .isThrownBy(() -> town.can.decidingAccess().explain(as(bob), own.id(), bob, site))
                .satisfies(refusal -> assertThat(refusal.because()).containsEntry("found_in", engines.toString()))
                .satisfies(refusal -> assertThat(refusal.remedies()).containsExactly("switch-organisation"));
    }

    @Test
    @Rule("ORG-7")
    void with_the_wrong_login_they_hear_to_take_another_and_not_whether_it_would_be_there() {
        var signedUp = town.arrives("Zoe");
        var zoe = signedUp.user().id();
        var own = signedUp.organisation().id();
        var nobodys = new ProductId(UUID.fromString("01900000-0000-7000-8000-000000000001"));

        assertThatExceptionOfType(UnknownOrganisation.class)
                .isThrownBy(() -> town.can.decidingAccess().explain(as(zoe), engines, zoe, site))
                .satisfies(refusal -> assertThat(refusal.remedies()).contains("log-in-as-another-user"));
        for (var product : List.of(site, nobodys)) {
            assertThatExceptionOfType(UnknownProduct.class)
                    .isThrownBy(() -> town.can.decidingAccess().explain(as(zoe), own, zoe, product))
                    .satisfies(refusal -> assertThat(refusal.remedies()).contains("log-in-as-another-user"));
        }
    }

    @Test
    void without_any_access_they_hear_whom_to_ask_or_to_take_another_login() {
        assertThat(visibleTo(bob)).isEmpty();
        assertThat(explained(bob, site).objection())
                .containsInstanceOf(NotGranted.class)
                .hasValueSatisfying(refusal ->
                        assertThat(refusal.remedies()).containsExactly("ask-for-access", "log-in-as-another-user"));
    }

    @Test
    void with_a_right_missing_only_that_operation_is_greyed_and_they_hear_what_they_have() {
        grants(bob, new Given(Set.of(Right.STATISTICS), null));

        assertThat(visibleTo(bob)).containsExactly(site);
        assertThat(explained(bob, site).objection()).isEmpty();
        var capabilities = town.can.decidingAccess().capabilities(as(bob), engines, bob, site, null);
        assertThat(capabilities)
                .filteredOn(capability -> capability.objection().isEmpty())
                .extracting(Capability::right)
                .containsExactly(Right.STATISTICS);
        assertThat(capabilities)
                .filteredOn(capability -> capability.right() == Right.TECHNICAL)
                .singleElement()
                .satisfies(capability -> assertThat(capability.objection())
                        .containsInstanceOf(RightMissing.class)
                        .hasValueSatisfying(refusal -> assertThat(refusal.because())
                                .containsEntry("right", "technical")
                                .containsEntry("present", List.of("statistics"))));
    }

    @Test
    void rights_that_mean_nothing_there_are_no_operations_of_it() {
        assertThat(explained(ada, site).rights()).containsExactlyElementsOf(Right.USUAL);
        assertThat(town.can.decidingAccess().capabilities(as(ada), engines, ada, site, null))
                .extracting(Capability::right)
                .containsExactlyElementsOf(Right.USUAL);
    }

    @Test
    void what_can_not_lie_inside_is_refused_and_not_explained() {
        var mailbox = new Resource("mailbox", "info@example.org");

        assertThatExceptionOfType(UnknownResourceKind.class)
                .isThrownBy(() -> town.can.decidingAccess().explain(as(ada), engines, ada, site, mailbox));
        assertThatExceptionOfType(UnknownResourceKind.class)
                .isThrownBy(() -> town.can.decidingAccess().capabilities(as(ada), engines, ada, site, mailbox));
    }

    @Test
    void what_no_role_of_theirs_may_do_is_greyed_with_whom_to_ask() {
        assertThat(town.can.readingMembers().capabilities(as(bob), engines, bob))
                .filteredOn(capability -> capability.permission() == Permission.RENAME_PRODUCTS)
                .singleElement()
                .satisfies(capability -> assertThat(capability.objection())
                        .hasValueSatisfying(
                                refusal -> assertThat(refusal.remedies()).containsExactly("ask-an-administrator")));
    }

    @Test
    @Rule("PRD-1")
    void a_blocked_product_opens_to_nobody_until_it_is_unblocked() {
        grants(bob, USUAL);

        stands(Product.State.BLOCKED);
        assertThat(List.of(ada, bob))
                .allSatisfy(user -> assertThat(objection(user, site)).containsInstanceOf(ProductBlocked.class));

        stands(Product.State.ACTIVE);
        assertThat(List.of(ada, bob))
                .allSatisfy(user -> assertThat(objection(user, site)).isEmpty());
    }

    @Test
    @Rule("PRD-3")
    void an_access_ends_by_itself_at_its_end() {
        grants(bob, new Given(Right.USUAL, town.clock.instant().plus(Duration.ofHours(1))));

        town.clock.pass(Duration.ofHours(1).minusMillis(1));
        assertThat(objection(bob, site)).isEmpty();
        town.clock.pass(Duration.ofMillis(1));
        assertThat(objection(bob, site)).containsInstanceOf(AccessOver.class);
        assertThat(visibleTo(bob)).isEmpty();
    }

    private List<ProductId> visibleTo(UserId user) {
        return town.can.findingProducts().page(as(user), engines, Filter.NONE, PageRequest.FIRST).items().stream()
                .map(Product::id)
                .toList();
    }
}
