package io.seneschal.domain.organisation;

import static io.seneschal.testing.House.someone;
import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.domain.organisation.PermissionRefusal.BillingRightMissing;
import io.seneschal.domain.organisation.PermissionRefusal.GrantMissing;
import io.seneschal.domain.organisation.PermissionRefusal.MemberNeeded;
import io.seneschal.domain.organisation.PermissionRefusal.MembershipSuspended;
import io.seneschal.domain.organisation.PermissionRefusal.OperatorNeeded;
import io.seneschal.domain.organisation.PermissionRefusal.RoleTooLow;
import io.seneschal.domain.shared.Refusal;
import io.seneschal.testing.House;
import io.seneschal.testing.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PermissionTest {

    /** The table of AUT written down a second time, by action and not by constant, so that a slip in one shows. */
    static final String TABLE = """
            action                          | legal responsible | administrator | collaborator       | external
            organisation.see                | yes               | yes           | yes                | yes
            organisation.change             | yes               | no            | no                 | no
            organisation.delete             | yes               | no            | no                 | no
            legal-responsibles.change       | yes               | no            | no                 | no
            members.see                     | yes               | yes           | no                 | no
            members.invite                  | yes               | yes           | no                 | no
            members.change                  | yes               | yes           | no                 | no
            members.remove                  | yes               | yes           | no                 | no
            teams.manage                    | yes               | yes           | no                 | no
            accesses.grant                  | yes               | yes           | no                 | no
            contact-preferences.change      | yes               | yes           | no                 | no
            contact-preferences.change-own  | yes               | yes           | yes                | yes
            products.use                    | yes               | yes           | when-granted       | when-granted
            products.rename                 | yes               | yes           | no                 | no
            products.manage                 | no                | no            | no                 | no
            billing.manage                  | yes               | yes           | with-billing-right | no
            mailboxes.manage                | yes               | yes           | no                 | no
            devices.manage                  | yes               | yes           | no                 | no
            devices.manage-own              | yes               | yes           | when-granted       | when-granted
            support.give-access             | yes               | yes           | yes                | yes
            partners.authorise              | yes               | no            | no                 | no
            products.terminate              | yes               | yes           | no                 | no
            audit.read                      | yes               | yes           | no                 | no
            """;

    @Test
    @Rule("AUT-1")
    void it_is_the_table_of_rights() {
        var written = TABLE.lines()
                .skip(1)
                .map(line -> List.of(line.split("\\s*\\|\\s*")))
                .toList();

        assertThat(Stream.of(Permission.values()).map(PermissionTest::row))
                .containsExactlyInAnyOrderElementsOf(written);
    }

    @ParameterizedTest
    @EnumSource
    @Rule("AUT-2")
    void a_no_tells_who_may_and_whom_to_ask(Permission permission) {
        for (var role : Role.values()) {
            objection(permission, role, false)
                    .ifPresent(no -> assertThat(no.remedies()).isNotEmpty());
        }
        if (permission != Permission.MANAGE_PRODUCTS) {
            assertThat(permission.rolesThatMay()).contains(Role.LEGAL_RESPONSIBLE);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Rule({"AUT-1", "AUT-2"})
    void what_no_member_may_is_the_operators(Role role) {
        assertThat(objection(Permission.MANAGE_PRODUCTS, role, true).orElseThrow())
                .isInstanceOf(OperatorNeeded.class)
                .returns(List.of("ask-an-operator"), Refusal::remedies);
    }

    @ParameterizedTest
    @CsvSource({
        "READ_AUDIT_TRAIL, ask-an-administrator",
        "INVITE_MEMBERS, ask-an-administrator",
        "CHANGE_ORGANISATION, ask-a-legal-responsible",
        "AUTHORISE_PARTNERS, ask-a-legal-responsible",
    })
    @Rule("AUT-2")
    void the_nearest_who_may_is_asked(Permission permission, String remedy) {
        assertThat(objection(permission, Role.EXTERNAL, false).orElseThrow())
                .isInstanceOf(RoleTooLow.class)
                .returns(List.of(remedy), Refusal::remedies);
    }

    @Test
    @Rule("AUT-1")
    void the_billing_right_counts_for_collaborators_only() {
        assertThat(objection(Permission.MANAGE_BILLING, Role.COLLABORATOR, true))
                .isEmpty();
        assertThat(objection(Permission.MANAGE_BILLING, Role.COLLABORATOR, false))
                .containsInstanceOf(BillingRightMissing.class);
        assertThat(objection(Permission.MANAGE_BILLING, Role.EXTERNAL, true)).containsInstanceOf(RoleTooLow.class);
        assertThat(objection(Permission.MANAGE_BILLING, Role.ADMINISTRATOR, false))
                .isEmpty();
    }

    @Test
    @Rule("AUT-1")
    void what_depends_on_a_grant_is_not_open_without_one() {
        assertThat(objection(Permission.USE_PRODUCTS, Role.EXTERNAL, true)).containsInstanceOf(GrantMissing.class);
    }

    @ParameterizedTest
    @EnumSource
    @Rule({"AUT-1", "ORG-5"})
    void a_suspended_member_may_nothing(Permission permission) {
        var ada = someone();
        var bob = someone();
        var house = House.foundedBy(ada).with(bob, Role.LEGAL_RESPONSIBLE).suspended(bob);

        assertThat(house.of(bob).objectionTo(permission)).containsInstanceOf(MembershipSuspended.class);
    }

    @ParameterizedTest
    @EnumSource
    @Rule("AUT-1")
    void an_operator_may_what_is_not_the_members_alone(Permission permission) {
        var objection = House.operator().objectionTo(permission);

        switch (permission) {
            case CHANGE_LEGAL_RESPONSIBLES, GIVE_SUPPORT_ACCESS ->
                assertThat(objection).containsInstanceOf(MemberNeeded.class);
            default -> assertThat(objection).isEmpty();
        }
    }

    @Test
    void roles_have_an_order() {
        assertThat(Role.LEGAL_RESPONSIBLE.isHigherThan(Role.ADMINISTRATOR)).isTrue();
        assertThat(Role.COLLABORATOR.isHigherThan(Role.EXTERNAL)).isTrue();
        assertThat(Role.EXTERNAL.isHigherThan(Role.EXTERNAL)).isFalse();
        assertThat(Role.EXTERNAL.isHigherThan(Role.COLLABORATOR)).isFalse();
    }

    private static Optional<PermissionRefusal> objection(Permission permission, Role role, boolean billing) {
        var member = someone();
        return House.foundedBy(someone())
                .with(member, new Terms(role, billing, ContactPreferences.NONE))
                .of(member)
                .objectionTo(permission);
    }

    private static List<String> row(Permission permission) {
        return Stream.concat(
                        Stream.of(permission.action()),
                        Stream.of(Role.values())
                                .map(permission::cell)
                                .map(cell ->
                                        cell.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .toList();
    }
}
