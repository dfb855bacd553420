package io.seneschal.stories;

import static io.seneschal.stories.Town.OPERATOR;
import static io.seneschal.stories.Town.VISITOR;
import static io.seneschal.stories.Town.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.application.audit.AuditTrail.RecordedEvent;
import io.seneschal.application.audit.EventFilter;
import io.seneschal.application.organisation.MemberViews.Filter;
import io.seneschal.application.organisation.MemberViews.MemberView;
import io.seneschal.application.organisation.ReadingMembers.Capability;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.organisation.MemberWish;
import io.seneschal.domain.organisation.Membership.State;
import io.seneschal.domain.organisation.OrganisationDetails;
import io.seneschal.domain.organisation.OrganisationKind;
import io.seneschal.domain.organisation.OrganisationName;
import io.seneschal.domain.organisation.OrganisationRefusal.LastLegalResponsible;
import io.seneschal.domain.organisation.OrganisationRefusal.ReasonMissing;
import io.seneschal.domain.organisation.OrganisationRefusal.UnknownOrganisation;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.organisation.PermissionRefusal.BillingRightMissing;
import io.seneschal.domain.organisation.PermissionRefusal.MembershipSuspended;
import io.seneschal.domain.organisation.PermissionRefusal.RoleTooLow;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.shared.CommonRefusal.SeenVersionStale;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.Refusal;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.shared.UserId;
import io.seneschal.testing.Rule;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MembersTest {

    final Town town = Town.inMemory();
    final UserId ada;
    final OrganisationId engines;
    final UserId tom;
    final UserId eve;

    MembersTest() {
        var founder = town.arrivesWithCompany("Ada", "Engines");
        ada = founder.user().id();
        engines = founder.organisation().id();
        tom = town.takesIn(ada, engines, "Tom", Role.ADMINISTRATOR);
        eve = town.takesIn(ada, engines, "Eve", Role.COLLABORATOR);
    }

    @Nested
    @Rule("AUT-3")
    class Capabilities {

        @Test
        void tell_a_member_what_they_may_and_why_not_the_rest() {
            var capabilities = town.can.readingMembers().capabilities(as(eve), engines, eve);

            assertThat(capabilities).extracting(Capability::permission).containsExactly(Permission.values());
            assertThat(objection(capabilities, Permission.SEE_ORGANISATION)).isEmpty();
            assertThat(objection(capabilities, Permission.INVITE_MEMBERS)).containsInstanceOf(RoleTooLow.class);
            assertThat(objection(capabilities, Permission.MANAGE_BILLING))
                    .containsInstanceOf(BillingRightMissing.class);
        }

        @Test
        void of_anyone_are_told_to_an_administrator() {
            var capabilities = town.can.readingMembers().capabilities(as(tom), engines, ada);

            // ada answers in law: whatever a member can do at all
            assertThat(capabilities)
                    .allMatch(capability -> capability.objection().isEmpty()
                            != capability.permission().rolesThatMay().isEmpty());
        }

        @Test
        void of_others_are_not_told_to_collaborators() {
            assertThatExceptionOfType(RoleTooLow.class)
                    .isThrownBy(() -> town.can.readingMembers().capabilities(as(eve), engines, ada));
        }

        @ParameterizedTest
        @EnumSource
        @Rule("AUT-1")
        void are_what_the_table_says(Role role) {
            var member = town.takesIn(ada, engines, "Someone", role);

            for (var capability : town.can.readingMembers().capabilities(as(ada), engines, member)) {
                assertThat(capability.objection().isEmpty())
                        .as(capability.permission().action())
                        .isEqualTo(capability.permission().cell(role) == Permission.Cell.YES);
            }
        }

        private Optional<? extends Refusal> objection(List<Capability> capabilities, Permission permission) {
            return capabilities.stream()
                    .filter(capability -> capability.permission() == permission)
                    .findFirst()
                    .orElseThrow()
                    .objection();
        }
    }

    @Nested
    @Rule("ORG-8")
    class Break_glass {

        @Test
        void puts_somebody_from_outside_in_charge_and_on_record() {
            var notary = town.arrives("Notary").user().id();

            town.can.changingMembers().appointLegalResponsible(OPERATOR, engines, notary, "Ada has died in May");

            assertThat(town.answeringFor(engines)).containsExactlyInAnyOrder(ada, notary);
            var record = town.wholeTrail().stream()
                    .filter(event -> event.type().equals("organisation.glass-broken"))
                    .findFirst()
                    .orElseThrow();
            assertThat(record.actorKind()).isEqualTo("operator");
            assertThat(record.actorId()).isEqualTo("root");
            assertThat(record.data()).containsEntry("reason", "Ada has died in May");
        }

        @Test
        void raises_a_suspended_member() {
            town.changes(ada, engines, tom, MemberWish.state(State.SUSPENDED));

            town.can.changingMembers().appointLegalResponsible(OPERATOR, engines, tom, "Ada has died in May");

            assertThat(town.answeringFor(engines)).containsExactlyInAnyOrder(ada, tom);
        }

        @Test
        void without_a_reason_changes_nothing() {
            var before = town.wholeTrail();

            assertThatExceptionOfType(ReasonMissing.class)
                    .isThrownBy(() -> town.can.changingMembers().appointLegalResponsible(OPERATOR, engines, tom, " "));

            assertThat(town.wholeTrail()).isEqualTo(before);
        }
    }

    @Test
    @Rule({"MEM-2", "AUD-1"})
    void adding_someone_sets_everything_in_one_step() {
        var wish = new MemberWish(Role.COLLABORATOR, true, null, true, false);
        town.changes(ada, engines, eve, wish);

        var member = town.can.readingMembers().get(as(eve), engines, eve);

        assertThat(member.terms().billing()).isTrue();
        assertThat(member.terms().contact().billing()).isTrue();
        assertThat(town.trailOf(engines))
                .endsWith("membership.billing-right-changed", "membership.contact-preferences-changed");
    }

    @Test
    @Rule({"MEM-1", "AUT-1"})
    void a_suspended_administrator_sees_nothing_until_reinstated() {
        town.changes(ada, engines, tom, MemberWish.state(State.SUSPENDED));
        assertThatExceptionOfType(MembershipSuspended.class)
                .isThrownBy(() -> town.can.readingOrganisations().get(as(tom), engines));

        town.changes(ada, engines, tom, MemberWish.state(State.ACTIVE));
        assertThat(town.can
                        .readingMembers()
                        .page(as(tom), engines, Filter.NONE, PageRequest.FIRST)
                        .items())
                .extracting(MemberView::user)
                .containsExactly(ada, tom, eve);
    }

    @Test
    @Rule({"ORG-1", "ORG-5"})
    void the_last_legal_responsible_stays_through_every_door_and_nothing_is_stored() {
        town.invites(ada, engines, "Grace", Role.LEGAL_RESPONSIBLE);
        var before = town.wholeTrail();

        assertRefused(() -> town.changes(ada, engines, ada, MemberWish.role(Role.ADMINISTRATOR)));
        assertRefused(() -> town.changes(ada, engines, ada, MemberWish.state(State.SUSPENDED)));
        assertRefused(() -> town.removes(ada, engines, ada));
        assertRefused(() -> town.can.removingMembers().leave(as(ada), engines));
        assertRefused(() -> town.can.removingMembers().remove(OPERATOR, engines, ada, SeenVersion.ANY));
        var plan = town.can.removingMembers().plan(as(ada), engines, ada);
        assertRefused(
                () -> town.can.removingMembers().removeAsPlanned(as(ada), engines, ada, plan.mark(), SeenVersion.ANY));

        assertThat(town.wholeTrail()).isEqualTo(before);
    }

    @Test
    void who_decides_on_an_older_version_is_told() {
        var seen = town.can.readingMembers().get(as(ada), engines, eve).version();
        town.changes(tom, engines, eve, MemberWish.role(Role.EXTERNAL));

        assertThatExceptionOfType(SeenVersionStale.class)
                .isThrownBy(() -> town.can
                        .changingMembers()
                        .change(as(ada), engines, eve, MemberWish.role(Role.ADMINISTRATOR), SeenVersion.of(seen)));
    }

    @Test
    @Rule("ORG-4")
    void details_are_changed_by_legal_responsibles_only() {
        var wished = OrganisationDetails.named(new OrganisationName("Other"), OrganisationKind.COMPANY);

        assertThatExceptionOfType(RoleTooLow.class)
                .isThrownBy(() ->
                        town.can.changingOrganisations().change(as(tom), engines, details -> wished, SeenVersion.ANY));
        town.can.changingOrganisations().change(as(ada), engines, details -> wished, SeenVersion.ANY);

        assertThat(town.can.readingOrganisations().get(as(eve), engines).name()).isEqualTo("Other");
    }

    @Test
    @Rule("AUD-1")
    void the_trail_tells_who_did_what_and_when() {
        town.clock.moveTo("2026-05-01T08:00:00Z");
        town.changes(tom, engines, eve, MemberWish.role(Role.EXTERNAL));

        var last = town.can
                .readingAuditTrail()
                .of(as(tom), engines, EventFilter.ALL, PageRequest.FIRST)
                .items()
                .getLast();

        assertThat(last)
                .returns("membership.role-changed", RecordedEvent::type)
                .returns(town.clock.instant(), RecordedEvent::at)
                .returns(engines, RecordedEvent::organisation)
                .returns("person", RecordedEvent::actorKind)
                .returns(tom.toString(), RecordedEvent::actorId);
        assertThat(last.data()).containsEntry("from", "collaborator").containsEntry("to", "external");
        assertThatExceptionOfType(RoleTooLow.class)
                .isThrownBy(
                        () -> town.can.readingAuditTrail().of(as(eve), engines, EventFilter.ALL, PageRequest.FIRST));
    }

    @Test
    @Rule("AUD-1")
    void the_trail_holds_no_personal_data() {
        town.closesAccount(eve);

        assertThat(town.wholeTrail().toString())
                .doesNotContainIgnoringCase("example")
                .doesNotContain("+4179", "correct horse", Town.PASSWORD);
    }

    @Test
    void a_visitor_belongs_nowhere() {
        assertThatExceptionOfType(UnknownOrganisation.class)
                .isThrownBy(() -> town.can.readingOrganisations().get(VISITOR, engines));
    }

    private static void assertRefused(Runnable deed) {
        assertThatExceptionOfType(LastLegalResponsible.class).isThrownBy(deed::run);
    }
}
