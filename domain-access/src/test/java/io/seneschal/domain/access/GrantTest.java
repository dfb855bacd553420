package io.seneschal.domain.access;

import static io.seneschal.testing.House.someone;
import static io.seneschal.testing.Wares.CATALOGUE;
import static io.seneschal.testing.Wares.DOMAIN;
import static io.seneschal.testing.Wares.MAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.domain.access.AccessRefusal.NoRights;
import io.seneschal.domain.access.AccessRefusal.RightDoesNotFit;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.product.Product.State;
import io.seneschal.domain.product.ProductRefusal.ProductTerminated;
import io.seneschal.domain.product.ProductRefusal.UnknownProductType;
import io.seneschal.domain.product.ProductRefusal.UnknownResourceKind;
import io.seneschal.domain.product.Resource;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.testing.House;
import io.seneschal.testing.Rule;
import io.seneschal.testing.Wares;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GrantTest {

    static final Resource MAILBOX = new Resource("mailbox", "info@example.org");

    final OrganisationId organisation = House.foundedBy(someone()).id();
    final Product mail = Wares.open(organisation, MAIL);
    final Product domain = Wares.open(organisation, DOMAIN);

    @Nested
    @Rule("PRD-3")
    class On_a_product {

        @Test
        void opens_the_whole_or_one_resource_inside() {
            assertThat(Grant.on(mail, CATALOGUE, null, Right.USUAL, null))
                    .isEqualTo(new Grant(new Extent.One(mail.id(), null), Right.USUAL, null));
            assertThat(Grant.on(mail, CATALOGUE, MAILBOX, List.of(Right.READ_MAIL), House.NOON))
                    .isEqualTo(new Grant(new Extent.One(mail.id(), MAILBOX), Set.of(Right.READ_MAIL), House.NOON));
        }

        @Test
        void gives_at_least_one_right() {
            assertThatExceptionOfType(NoRights.class)
                    .isThrownBy(() -> Grant.on(mail, CATALOGUE, null, List.of(), null));
        }

        @Test
        void gives_rights_that_mean_something_there() {
            assertThatExceptionOfType(RightDoesNotFit.class)
                    .isThrownBy(() -> Grant.on(domain, CATALOGUE, null, List.of(Right.SALE, Right.SEND_MAIL), null))
                    .satisfies(refusal -> assertThat(refusal.because())
                            .containsEntry("right", "send_mail")
                            .containsEntry("type", "domain"));
        }

        @Test
        void names_a_resource_that_lies_inside() {
            assertThatExceptionOfType(UnknownResourceKind.class)
                    .isThrownBy(() -> Grant.on(domain, CATALOGUE, MAILBOX, Right.USUAL, null));
        }

        @Test
        void may_be_given_while_it_is_blocked_and_not_once_it_is_over() {
            var blocked = Wares.open(organisation, MAIL, State.BLOCKED);
            var over = Wares.open(organisation, MAIL, State.TERMINATED);

            assertThat(Grant.on(blocked, CATALOGUE, null, Right.USUAL, null).extent())
                    .isEqualTo(new Extent.One(blocked.id(), null));
            assertThatExceptionOfType(ProductTerminated.class)
                    .isThrownBy(() -> Grant.on(over, CATALOGUE, null, Right.USUAL, null));
        }
    }

    @Nested
    @Rule("PRD-4")
    class On_every_product {

        @Test
        void touches_whatever_product_comes() {
            var grant = Grant.onEvery(null, CATALOGUE, EnumSet.allOf(Right.class), null);

            assertThat(grant.extent()).isEqualTo(new Extent.Every(null));
            assertThat(grant.extent().touches(mail)).isTrue();
            assertThat(grant.extent().touches(domain)).isTrue();
        }

        @Test
        void may_be_narrowed_to_a_type() {
            var grant = Grant.onEvery("mail", CATALOGUE, List.of(Right.READ_MAIL), null);

            assertThat(grant.extent().touches(mail)).isTrue();
            assertThat(grant.extent().touches(domain)).isFalse();
        }

        @Test
        void names_a_type_of_the_catalogue_and_rights_that_fit_it() {
            assertThatExceptionOfType(UnknownProductType.class)
                    .isThrownBy(() -> Grant.onEvery("fax", CATALOGUE, Right.USUAL, null));
            assertThatExceptionOfType(RightDoesNotFit.class)
                    .isThrownBy(() -> Grant.onEvery("domain", CATALOGUE, List.of(Right.READ_MAIL), null));
            assertThatExceptionOfType(NoRights.class).isThrownBy(() -> Grant.onEvery(null, CATALOGUE, List.of(), null));
        }

        @Test
        void is_something_else_than_on_the_present_ones() {
            assertThat(new Extent.One(mail.id(), null).touches(mail)).isTrue();
            assertThat(new Extent.One(mail.id(), null).touches(Wares.open(organisation, MAIL)))
                    .isFalse();
        }
    }

    @Test
    void ends_to_the_millisecond() {
        var grant = Grant.onEvery(null, CATALOGUE, Right.USUAL, Instant.parse("2026-06-01T00:00:00.000999999Z"));

        assertThat(grant.until()).isEqualTo("2026-06-01T00:00:00Z");
    }
}
