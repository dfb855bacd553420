package io.seneschal.domain.product;

import static io.seneschal.testing.House.NOON;
import static io.seneschal.testing.House.operator;
import static io.seneschal.testing.House.someone;
import static io.seneschal.testing.Wares.DOMAIN;
import static io.seneschal.testing.Wares.DUE;
import static io.seneschal.testing.Wares.MAIL;
import static io.seneschal.testing.Wares.MONTH;
import static io.seneschal.testing.Wares.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.domain.organisation.Authority;
import io.seneschal.domain.organisation.PermissionRefusal.OperatorNeeded;
import io.seneschal.domain.organisation.PermissionRefusal.RoleTooLow;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.product.Product.State;
import io.seneschal.domain.product.ProductEvent.Blocked;
import io.seneschal.domain.product.ProductEvent.DueDateMoved;
import io.seneschal.domain.product.ProductEvent.Opened;
import io.seneschal.domain.product.ProductEvent.Renamed;
import io.seneschal.domain.product.ProductEvent.TermChanged;
import io.seneschal.domain.product.ProductEvent.Terminated;
import io.seneschal.domain.product.ProductEvent.Unblocked;
import io.seneschal.domain.product.ProductRefusal.ProductBlocked;
import io.seneschal.domain.product.ProductRefusal.ProductTerminated;
import io.seneschal.domain.product.ProductRefusal.TermNotOffered;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.testing.House;
import io.seneschal.testing.Rule;
import io.seneschal.testing.Wares;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Rule("PRD-1")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProductTest {

    static final ProductName OTHER = new ProductName("Another name");
    static final DueDate LATER = DUE.after(MONTH);

    final House house = House.foundedBy(someone());
    final Product product = Wares.open(house.id(), MAIL);

    /** What only operators do. */
    final List<BiFunction<Product, Authority, Change<Product>>> operatorsWork = List.of(
            (it, by) -> it.moveDueDate(LATER, by),
            (it, by) -> it.changeTerm(MONTH, MAIL, by),
            (it, by) -> it.stand(State.TERMINATED, by));

    @Test
    void is_opened_active_by_an_operator() {
        var id = new ProductId(UUID.randomUUID());

        var opened = Product.open(id, house.id(), DOMAIN, OTHER, DUE, YEAR, operator(), NOON);

        assertThat(opened.after())
                .isEqualTo(new Product(id, house.id(), "domain", OTHER, State.ACTIVE, DUE, YEAR, NOON, 0));
        assertThat(opened.events()).containsExactly(new Opened(house.id(), id, "domain", DUE.on(), "P1Y"));
    }

    @Test
    @Rule("PRD-2")
    void is_rented_for_a_term_that_its_type_offers() {
        var id = new ProductId(UUID.randomUUID());

        assertThatExceptionOfType(TermNotOffered.class)
                .isThrownBy(() -> Product.open(id, house.id(), DOMAIN, OTHER, DUE, MONTH, operator(), NOON))
                .satisfies(refusal -> assertThat(refusal.because())
                        .containsEntry("term", "P1M")
                        .containsEntry("offered", List.of("P1Y")));
        assertThatExceptionOfType(TermNotOffered.class)
                .isThrownBy(() -> Wares.open(house.id(), DOMAIN).changeTerm(MONTH, DOMAIN, operator()));
    }

    @Test
    void keeps_a_term_that_its_type_no_longer_offers() {
        var monthly = product.changeTerm(MONTH, MAIL, operator()).after();

        assertThat(monthly.changeTerm(MONTH, DOMAIN, operator()).isNone()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"LEGAL_RESPONSIBLE", "ADMINISTRATOR"})
    @Rule("AUT-1")
    void is_renamed_by_those_who_manage(Role role) {
        var renamed = product.rename(OTHER, by(role));

        assertThat(renamed.after().name()).isEqualTo(OTHER);
        assertThat(renamed.events()).containsExactly(new Renamed(house.id(), product.id()));
    }

    @ParameterizedTest
    @EnumSource(names = {"COLLABORATOR", "EXTERNAL"})
    @Rule("AUT-1")
    void is_not_renamed_by_others(Role role) {
        assertThatExceptionOfType(RoleTooLow.class).isThrownBy(() -> product.rename(OTHER, by(role)));
    }

    @ParameterizedTest
    @EnumSource
    @Rule("AUT-1")
    void is_dated_blocked_and_terminated_by_no_member(Role role) {
        assertThat(operatorsWork)
                .allSatisfy(work -> assertThatExceptionOfType(OperatorNeeded.class)
                        .isThrownBy(() -> work.apply(product, by(role))));
        assertThatExceptionOfType(OperatorNeeded.class)
                .isThrownBy(() -> Product.open(product.id(), house.id(), MAIL, OTHER, DUE, YEAR, by(role), NOON));
    }

    @Test
    void is_changed_by_an_operator_and_tells_of_it() {
        var wish = new ProductWish(OTHER, LATER, MONTH, State.BLOCKED);

        var changed = wish.appliedTo(product, () -> MAIL, operator());

        assertThat(changed.after())
                .isEqualTo(new Product(
                        product.id(), house.id(), "mail", OTHER, State.BLOCKED, LATER, MONTH, NOON, product.version()));
        assertThat(changed.events())
                .containsExactly(
                        new Renamed(house.id(), product.id()),
                        new DueDateMoved(house.id(), product.id(), DUE.on(), LATER.on()),
                        new TermChanged(house.id(), product.id(), "P1Y", "P1M"),
                        new Blocked(house.id(), product.id()));
    }

    @Test
    void changes_nothing_where_the_wish_is_true_already() {
        var wish = new ProductWish(product.name(), DUE, YEAR, State.ACTIVE);

        assertThat(wish.appliedTo(product, () -> MAIL, operator()).isNone()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"COLLABORATOR", "EXTERNAL"})
    @Rule("ORG-7")
    void who_may_change_nothing_of_it_is_refused_though_they_wish_nothing(Role role) {
        var nothing = new ProductWish(null, null, null, null);

        assertThatExceptionOfType(RoleTooLow.class).isThrownBy(() -> nothing.appliedTo(product, () -> MAIL, by(role)));
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, BLOCKED",
        "BLOCKED, ACTIVE",
        "ACTIVE, TERMINATED",
        "BLOCKED, TERMINATED",
    })
    void goes_from_state_to_state(State from, State to) {
        var changed = Wares.open(house.id(), MAIL, from).stand(to, operator());

        assertThat(changed.after().state()).isEqualTo(to);
        var told = changed.after().id();
        assertThat(changed.events())
                .containsExactly(
                        switch (to) {
                            case ACTIVE -> new Unblocked(house.id(), told);
                            case BLOCKED -> new Blocked(house.id(), told);
                            case TERMINATED -> new Terminated(house.id(), told);
                        });
    }

    @Test
    void stays_as_it_was_once_terminated() {
        var over = Wares.open(house.id(), MAIL, State.TERMINATED);

        assertThatExceptionOfType(ProductTerminated.class).isThrownBy(() -> over.rename(OTHER, operator()));
        assertThatExceptionOfType(ProductTerminated.class).isThrownBy(() -> over.moveDueDate(LATER, operator()));
        assertThatExceptionOfType(ProductTerminated.class).isThrownBy(() -> over.changeTerm(MONTH, MAIL, operator()));
        assertThatExceptionOfType(ProductTerminated.class).isThrownBy(() -> over.stand(State.ACTIVE, operator()));
        assertThatExceptionOfType(ProductTerminated.class).isThrownBy(() -> over.stand(State.BLOCKED, operator()));
        assertThat(over.stand(State.TERMINATED, operator()).isNone()).isTrue();
    }

    @Test
    void is_used_while_active_only() {
        assertThat(product.objectionToUse()).isEmpty();
        assertThat(Wares.open(house.id(), MAIL, State.BLOCKED).objectionToUse())
                .containsInstanceOf(ProductBlocked.class);
        assertThat(Wares.open(house.id(), MAIL, State.TERMINATED).objectionToUse())
                .containsInstanceOf(ProductTerminated.class);
        for (var state : State.values()) {
            assertThat(State.USABLE.contains(state))
                    .isEqualTo(
                            Wares.open(house.id(), MAIL, state).objectionToUse().isEmpty());
        }
    }

    private Authority by(Role role) {
        var member = someone();
        return house.with(member, role).of(member);
    }
}
