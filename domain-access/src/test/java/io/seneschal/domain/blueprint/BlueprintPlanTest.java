package io.seneschal.domain.blueprint;

import static io.seneschal.testing.House.operator;
import static io.seneschal.testing.House.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.domain.access.Right;
import io.seneschal.domain.blueprint.BlueprintRefusal.AmbiguousProduct;
import io.seneschal.domain.blueprint.BlueprintRefusal.BlueprintPlanStale;
import io.seneschal.domain.blueprint.BlueprintRefusal.DuplicateEntry;
import io.seneschal.domain.blueprint.BlueprintRefusal.InvitationIncomplete;
import io.seneschal.domain.blueprint.BlueprintRefusal.OtherOrganisation;
import io.seneschal.domain.blueprint.BlueprintRefusal.SelfNotKept;
import io.seneschal.domain.blueprint.BlueprintRefusal.TooFewLegalResponsibles;
import io.seneschal.domain.blueprint.BlueprintRefusal.TooManyRemovals;
import io.seneschal.domain.blueprint.BlueprintRefusal.UnknownProductNamed;
import io.seneschal.domain.blueprint.BlueprintRefusal.UnusableEntry;
import io.seneschal.domain.blueprint.Step.Kind;
import io.seneschal.domain.blueprint.Survey.Resident;
import io.seneschal.domain.blueprint.WishedAccess.Opens;
import io.seneschal.domain.blueprint.WishedMember.Invitee;
import io.seneschal.domain.organisation.Authority;
import io.seneschal.domain.organisation.MemberWish;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.OrganisationRefusal.LastLegalResponsible;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.PreferredLocale;
import io.seneschal.domain.shared.UserId;
import io.seneschal.testing.House;
import io.seneschal.testing.Rule;
import io.seneschal.testing.Wares;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BlueprintPlanTest {

    static final Place LINE_7 = new Place(7, "/members/3");

    final UserId ada = someone();
    final House house = House.foundedBy(ada);
    final Map<String, UserId> people = new LinkedHashMap<>(Map.of("ada", ada));
    final List<Product> products = new ArrayList<>();

    @Test
    @Rule("ORG-3")
    void whoever_is_to_answer_is_appointed_before_anybody_is_released() {
        arrives("bob", Role.COLLABORATOR);
        arrives("eve", Role.COLLABORATOR);

        var steps =
                plan(house.of(ada), Guards.NONE, member("ada", Role.EXTERNAL), member("bob", Role.LEGAL_RESPONSIBLE));

        assertThat(steps)
                .extracting(step -> step.kind() + " " + step.subject())
                .containsExactly(
                        "CHANGE_MEMBER bob@example.org",
                        "REMOVE_MEMBER eve@example.org",
                        "CHANGE_MEMBER ada@example.org");
    }

    @Test
    @Rule({"ORG-1", "ORG-5"})
    void an_invited_legal_responsible_does_not_count() {
        var invited = new WishedMember(
                LINE_7,
                new EmailAddress("eve@example.org"),
                MemberWish.role(Role.LEGAL_RESPONSIBLE),
                null,
                new Invitee("Eve", "Example", new PreferredLocale("fr"), null));

        assertThatExceptionOfType(LastLegalResponsible.class)
                .isThrownBy(() -> plan(house.of(ada), Guards.NONE, invited));
    }

    @Test
    void at_least_so_many_must_answer_afterwards() {
        arrives("bob", Role.LEGAL_RESPONSIBLE);
        arrives("eve", Role.LEGAL_RESPONSIBLE);
        var two = List.of(member("ada", null), member("bob", null)).toArray(WishedMember[]::new);

        assertThat(plan(operator(), new Guards(1, null, null), two)).hasSize(1);
        assertThat(plan(operator(), new Guards(2, null, null), two)).hasSize(1);
        assertThatExceptionOfType(TooFewLegalResponsibles.class)
                .isThrownBy(() -> plan(operator(), new Guards(3, null, null), two))
                .satisfies(refusal ->
                        assertThat(refusal.because()).containsEntry("least", 3).containsEntry("left", 2));
    }

    @Test
    void at_most_so_many_may_be_removed() {
        arrives("bob", Role.COLLABORATOR);
        arrives("eve", Role.COLLABORATOR);

        assertThat(plan(operator(), new Guards(1, 3, null), member("ada", null)))
                .hasSize(2);
        assertThat(plan(operator(), new Guards(1, 2, null), member("ada", null)))
                .hasSize(2);
        assertThatExceptionOfType(TooManyRemovals.class)
                .isThrownBy(() -> plan(operator(), new Guards(1, 1, null), member("ada", null)));
    }

    @Test
    void oneself_must_still_manage_members() {
        var bob = arrives("bob", Role.COLLABORATOR);
        var guards = new Guards(1, null, bob);

        assertThat(plan(operator(), guards, member("ada", null), member("bob", Role.ADMINISTRATOR)))
                .hasSize(1);
        assertThatExceptionOfType(SelfNotKept.class)
                .isThrownBy(() -> plan(operator(), guards, member("ada", null), member("bob", null)));
        assertThatExceptionOfType(SelfNotKept.class).isThrownBy(() -> plan(operator(), guards, member("ada", null)));
        assertThatExceptionOfType(SelfNotKept.class)
                .isThrownBy(() -> plan(
                        operator(),
                        guards,
                        member("ada", null),
                        new WishedMember(
                                LINE_7,
                                new EmailAddress("bob@example.org"),
                                new MemberWish(Role.ADMINISTRATOR, null, Membership.State.SUSPENDED, null, null),
                                null,
                                Invitee.UNSAID)));
    }

    @Test
    void names_that_differ_only_in_case_are_the_same() {
        assertThatExceptionOfType(DuplicateEntry.class)
                .isThrownBy(() -> blueprint(member("ada", null), member("ADA", null)))
                .satisfies(refusal -> assertThat(refusal.because())
                        .containsEntry("line", 7L)
                        .containsEntry("first_line", 7L)
                        .containsEntry("value", "ada@example.org"));
    }

    @Test
    void a_product_is_named_by_its_name_where_only_one_is_called_so() {
        var mail = open(Product.State.ACTIVE);
        var names = new ProductNames(List.of(mail));

        assertThat(names.get(LINE_7, " a  MAIL ")).isEqualTo(mail);
        assertThat(names.get(LINE_7, mail.id().toString())).isEqualTo(mail);
        assertThat(names.nameOf(mail.id())).isEqualTo("A mail");
        assertThatExceptionOfType(UnknownProductNamed.class).isThrownBy(() -> names.get(LINE_7, "Web"));
    }

    @Test
    void products_of_one_name_are_told_apart_by_their_ids() {
        var one = open(Product.State.ACTIVE);
        var other = open(Product.State.BLOCKED);
        var names = new ProductNames(List.of(one, other));

        assertThat(names.nameOf(one.id())).isEqualTo(one.id().toString());
        assertThat(names.get(LINE_7, one.id().toString())).isEqualTo(one);
        assertThatExceptionOfType(AmbiguousProduct.class)
                .isThrownBy(() -> names.get(LINE_7, "A mail"))
                .satisfies(refusal -> assertThat(refusal.because().get("candidates"))
                        .isEqualTo(List.of(one.id().toString(), other.id().toString())));
    }

    @Test
    void a_terminated_product_makes_way_for_another_of_its_name() {
        var over = open(Product.State.TERMINATED);
        var present = open(Product.State.ACTIVE);

        assertThat(new ProductNames(List.of(over, present)).get(LINE_7, "A mail"))
                .isEqualTo(present);
        assertThat(new ProductNames(List.of(over, present)).nameOf(over.id()))
                .isEqualTo(over.id().toString());
        assertThat(new ProductNames(List.of(over)).nameOf(over.id())).isEqualTo("A mail");
    }

    @Test
    @Rule("PRD-3")
    void what_makes_no_sense_is_refused_with_its_place() {
        products.add(open(Product.State.TERMINATED));

        assertThatExceptionOfType(UnusableEntry.class)
                .isThrownBy(() -> plan(operator(), Guards.NONE, holding("ada", Set.of(Right.CONTROL))))
                .satisfies(refusal -> assertThat(refusal.because())
                        .containsEntry("line", 7L)
                        .containsEntry("field", "/members/3")
                        .containsEntry("problem", "product.terminated"));
        products.set(0, open(Product.State.ACTIVE));
        assertThatExceptionOfType(UnusableEntry.class)
                .isThrownBy(() -> plan(operator(), Guards.NONE, holding("ada", Set.of())))
                .satisfies(refusal -> assertThat(refusal.because()).containsEntry("problem", "access.no-rights"));
        assertThat(plan(operator(), Guards.NONE, holding("ada", Set.of(Right.CONTROL))))
                .extracting(Step::kind)
                .containsExactly(Kind.GRANT_ACCESS);
    }

    @Test
    void an_invitation_needs_a_name_a_language_and_a_role() {
        assertThatExceptionOfType(InvitationIncomplete.class)
                .isThrownBy(() -> plan(operator(), Guards.NONE, member("ada", null), member("eve", null)))
                .satisfies(refusal -> assertThat(refusal.because().get("missing"))
                        .isEqualTo(List.of("first_name", "last_name", "locale", "role")));
    }

    @Test
    void a_file_of_another_organisation_is_refused() {
        var other = new Blueprint(new OrganisationId(UUID.randomUUID()), null, null);

        assertThatExceptionOfType(OtherOrganisation.class)
                .isThrownBy(() -> BlueprintPlan.of(other, survey(), Guards.NONE, by(operator())));
    }

    @Test
    @Rule("MEM-8")
    void a_mark_stands_for_one_plan() {
        arrives("bob", Role.COLLABORATOR);
        var wished = blueprint(member("ada", null), member("bob", Role.ADMINISTRATOR));
        var plan = BlueprintPlan.of(wished, survey(), Guards.NONE, by(operator()));

        plan.requireShown(
                BlueprintPlan.of(wished, survey(), Guards.NONE, by(operator())).mark());
        house.change(people.get("bob"), MemberWish.contact(true, true), operator());
        var later = BlueprintPlan.of(wished, survey(), Guards.NONE, by(operator()));
        assertThat(later.steps()).hasSameSizeAs(plan.steps());
        arrives("eve", Role.LEGAL_RESPONSIBLE);
        assertThatExceptionOfType(BlueprintPlanStale.class)
                .isThrownBy(() -> BlueprintPlan.of(wished, survey(), Guards.NONE, by(operator()))
                        .requireShown(plan.mark()));
    }

    private UserId arrives(String name, Role role) {
        var user = someone();
        people.put(name, user);
        house.with(user, role);
        return user;
    }

    private Product open(Product.State state) {
        return Wares.open(house.id(), Wares.MAIL, state);
    }

    private List<Step> plan(Authority by, Guards guards, WishedMember... members) {
        return BlueprintPlan.of(blueprint(members), survey(), guards, by(by)).steps();
    }

    private Blueprint blueprint(WishedMember... members) {
        return new Blueprint(house.id(), List.of(members), null);
    }

    private static Circumstances by(Authority authority) {
        return new Circumstances(authority, () -> 2, Wares.CATALOGUE, House.NOON);
    }

    private Survey survey() {
        return new Survey(
                house.organisation(),
                people.entrySet().stream()
                        .map(it -> new Resident(
                                house.member(it.getValue()), new EmailAddress(it.getKey() + "@example.org")))
                        .toList(),
                List.of(),
                List.of(),
                products,
                List.of());
    }

    private static WishedMember member(String name, @Nullable Role role) {
        return new WishedMember(
                LINE_7,
                new EmailAddress(name + "@example.org"),
                new MemberWish(role, null, null, null, null),
                null,
                Invitee.UNSAID);
    }

    private static WishedMember holding(String name, Set<Right> rights) {
        return new WishedMember(
                LINE_7,
                new EmailAddress(name + "@example.org"),
                MemberWish.NOTHING,
                List.of(new WishedAccess(LINE_7, new Opens.One("A mail", null), rights, null)),
                Invitee.UNSAID);
    }
}
