package io.seneschal.domain.support;

import static io.seneschal.testing.House.NOON;
import static io.seneschal.testing.House.someone;
import static io.seneschal.testing.Wares.DOMAIN;
import static io.seneschal.testing.Wares.MAIL;
import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.domain.access.Access;
import io.seneschal.domain.access.AccessId;
import io.seneschal.domain.access.Extent;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.access.Reach;
import io.seneschal.domain.access.Right;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.product.Resource;
import io.seneschal.domain.shared.UserId;
import io.seneschal.testing.House;
import io.seneschal.testing.Post;
import io.seneschal.testing.Rule;
import io.seneschal.testing.Wares;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Products of the type mail hold mail in mailboxes and files in folders. */
@Rule("SUP-7")
@DisplayNameGeneration(ReplaceUnderscores.class)
class VisibleContentTest {

    static final Resource INFO = new Resource("mailbox", "info@example.org");
    static final Resource ACCOUNTS = new Resource("folder", "/Accounts");
    static final Instant END = NOON.plusMillis(1);

    final UserId eve = someone();
    final House house = House.foundedBy(someone()).with(eve, Role.COLLABORATOR);
    final Product product = Wares.open(house.id(), MAIL);

    @ParameterizedTest
    @EnumSource(names = {"LEGAL_RESPONSIBLE", "ADMINISTRATOR"})
    void is_everything_for_those_whose_role_opens_it(Role role) {
        var tom = someone();
        var reach = Reach.of(house.with(tom, role).member(tom), product, List.of(), NOON);

        assertThat(VisibleContent.of(reach, MAIL, ContentType.MAIL))
                .contains(new VisibleContent(product.id(), null, null));
    }

    @Test
    void is_nothing_for_those_who_reach_nothing() {
        assertThat(VisibleContent.of(reach(), MAIL, ContentType.DRIVE)).isEmpty();
    }

    @Test
    void is_mail_for_those_only_who_may_read_it() {
        var looksAfter = reach(inside(null, EnumSet.complementOf(EnumSet.of(Right.READ_MAIL))));
        var reads = reach(inside(null, Set.of(Right.READ_MAIL)));

        assertThat(VisibleContent.of(looksAfter, MAIL, ContentType.MAIL)).isEmpty();
        assertThat(VisibleContent.of(looksAfter, MAIL, ContentType.DRIVE)).isPresent();
        assertThat(VisibleContent.of(reads, MAIL, ContentType.MAIL)).isPresent();
    }

    @Test
    @Rule("SUP-3")
    void of_one_type_is_not_opened_by_what_opens_another() {
        var readsOnly = reach(access(new Extent.Every(null), Set.of(Right.READ_MAIL)));

        assertThat(VisibleContent.of(readsOnly, MAIL, ContentType.MAIL)).isPresent();
        assertThat(VisibleContent.of(readsOnly, MAIL, ContentType.DRIVE)).isEmpty();
    }

    @Test
    @Rule("SUP-3")
    void of_one_type_never_shows_another() {
        var reach = reach(inside(INFO, Set.of(Right.READ_MAIL)), inside(ACCOUNTS, Right.USUAL));

        assertThat(VisibleContent.of(reach, MAIL, ContentType.MAIL))
                .contains(new VisibleContent(product.id(), null, Set.of(INFO)));
        assertThat(VisibleContent.of(reach, MAIL, ContentType.DRIVE))
                .contains(new VisibleContent(product.id(), null, Set.of(ACCOUNTS)));
        assertThat(VisibleContent.of(reach, MAIL, ContentType.CHAT)).isEmpty();
    }

    @Test
    void is_nothing_in_products_that_hold_none_of_it() {
        var domain = Wares.open(house.id(), DOMAIN);
        var everything =
                Reach.of(house.member(eve), domain, List.of(access(new Extent.Every(null), Right.USUAL)), NOON);

        assertThat(Stream.of(ContentType.values())
                        .flatMap(type -> VisibleContent.of(everything, DOMAIN, type).stream()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "ACTIVE", mode = EnumSource.Mode.EXCLUDE)
    void is_nothing_in_products_that_nobody_can_use(Product.State state) {
        var closed = Wares.open(house.id(), MAIL, state);
        var tom = someone();
        var reach = Reach.of(house.with(tom, Role.LEGAL_RESPONSIBLE).member(tom), closed, List.of(), NOON);

        assertThat(VisibleContent.of(reach, MAIL, ContentType.MAIL)).isEmpty();
    }

    @Test
    void is_nothing_for_those_who_are_suspended() {
        var tom = someone();
        var suspended = house.with(tom, Role.ADMINISTRATOR).suspended(tom).member(tom);

        assertThat(VisibleContent.of(Reach.of(suspended, product, List.of(), NOON), MAIL, ContentType.MAIL))
                .isEmpty();
    }

    @Test
    void ends_with_the_access_from_which_it_comes() {
        var until = new Access(
                new AccessId(UUID.randomUUID()),
                house.id(),
                new Holder.OfUser(eve),
                new Extent.One(product.id(), null),
                Right.USUAL,
                END,
                NOON,
                0);

        assertThat(VisibleContent.of(at(NOON, until), MAIL, ContentType.DRIVE)).isPresent();
        assertThat(VisibleContent.of(at(END, until), MAIL, ContentType.DRIVE)).isEmpty();
    }

    @Test
    void of_a_mailbox_is_that_mailbox_alone() {
        var info = Post.mailbox(product, "info@example.org");
        var jobs = Post.mailbox(product, "jobs@example.org");
        var whole = reach(inside(null, Set.of(Right.READ_MAIL)));
        var inside = reach(inside(INFO, Set.of(Right.READ_MAIL)));

        assertThat(VisibleContent.of(whole, MAIL, ContentType.MAIL, jobs))
                .contains(new VisibleContent(product.id(), jobs.id(), Set.of(jobs.resource())));
        assertThat(VisibleContent.of(inside, MAIL, ContentType.MAIL, info))
                .contains(new VisibleContent(product.id(), info.id(), Set.of(INFO)));
        assertThat(VisibleContent.of(inside, MAIL, ContentType.MAIL, jobs)).isEmpty();
        assertThat(VisibleContent.of(whole, MAIL, ContentType.DRIVE, info)).isEmpty();
    }

    private Reach reach(Access... held) {
        return at(NOON, held);
    }

    private Reach at(Instant now, Access... held) {
        return Reach.of(house.member(eve), product, List.of(held), now);
    }

    private Access inside(@Nullable Resource inside, Set<Right> rights) {
        return access(new Extent.One(product.id(), inside), rights);
    }

    private Access access(Extent extent, Set<Right> rights) {
        return new Access(
                new AccessId(UUID.randomUUID()), house.id(), new Holder.OfUser(eve), extent, rights, null, NOON, 0);
    }
}
