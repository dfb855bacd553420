package io.seneschal.stories;

import static io.seneschal.stories.Town.OPERATOR;
import static io.seneschal.stories.Town.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.application.audit.AuditTrail.RecordedEvent;
import io.seneschal.application.blueprint.ApplyingBlueprints.Progress;
import io.seneschal.domain.blueprint.BlueprintRefusal.OnlyForMembers;
import io.seneschal.domain.blueprint.BlueprintRefusal.SelfNotKept;
import io.seneschal.domain.blueprint.BlueprintRefusal.TooManyRemovals;
import io.seneschal.domain.blueprint.Guards;
import io.seneschal.domain.organisation.MembershipRefusal.BillingContactRequired;
import io.seneschal.domain.organisation.MembershipRefusal.LastOrganisation;
import io.seneschal.domain.organisation.OrganisationRefusal.LastLegalResponsible;
import io.seneschal.domain.organisation.PermissionRefusal.MemberNeeded;
import io.seneschal.domain.organisation.PermissionRefusal.RoleTooLow;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Refusal;
import io.seneschal.domain.shared.UserId;
import io.seneschal.testing.Rule;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What an organisation is kept from, whatever a file says. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WhatNoFileDoesTest extends OrganisationInAFile {

    @Test
    void a_refusal_of_the_last_step_undoes_the_first() {
        var before = town.wholeTrail();
        var member = town.takesIn(ada, engines, "Eve", Role.LEGAL_RESPONSIBLE);
        var drawn = draw();

        // Eve removes herself, and belongs nowhere else: the last step of all.
        assertThatExceptionOfType(LastOrganisation.class)
                .isThrownBy(() -> apply(
                        member,
                        file("members: [{email: ada@example.org}, {email: bob@example.org, role: administrator}]")));

        assertThat(draw()).isEqualTo(drawn);
        assertThat(town.wholeTrail()).startsWith(before.toArray(new RecordedEvent[0]));
    }

    @Test
    @Rule("ORG-1")
    void no_file_leaves_an_organisation_headless() {
        refused(
                LastLegalResponsible.class,
                ada,
                "members: [{email: ada@example.org, role: external}, {email: bob@example.org}]");
        refused(LastLegalResponsible.class, OPERATOR, "members: [{email: bob@example.org}]");
        refused(LastLegalResponsible.class, OPERATOR, "members: []");
        refused(LastLegalResponsible.class, OPERATOR, "members: [{email: ada@example.org, state: suspended}]");
        refused(
                LastLegalResponsible.class,
                ada,
                "members: [{email: eve@example.org, first_name: E, last_name: E, locale: fr, role: legal_responsible}]");
    }

    @Test
    @Rule("MEM-6")
    void whoever_will_answer_alone_can_t_be_wished_deaf_to_bills() {
        var eve = town.takesIn(ada, engines, "Eve", Role.LEGAL_RESPONSIBLE);

        refused(BillingContactRequired.class, eve, """
                members:
                  - {email: ada@example.org, contact: {billing: false}}
                  - {email: bob@example.org}
                  - {email: eve@example.org, role: external}
                """);
        apply(eve, file("members: [{email: ada@example.org}, {email: eve@example.org, role: external}]"));
        assertThat(draw()).contains("contact: {billing: true, product: true}");
    }

    @Test
    @Rule({"AUT-1", "ORG-4", "INV-6", "ORG-8"})
    void a_file_can_do_no_more_than_whoever_applies_it() {
        var adam = town.takesIn(ada, engines, "Adam", Role.ADMINISTRATOR);

        refused(RoleTooLow.class, adam, "members: [{email: adam@example.org}]");
        refused(RoleTooLow.class, adam, everybodyWith("role: legal_responsible"));
        refused(
                RoleTooLow.class,
                adam,
                "members: [{email: ada@example.org}, {email: adam@example.org}, {email: bob@example.org}, "
                        + "{email: e@example.org, first_name: E, last_name: E, locale: fr, role: legal_responsible}]");
        refused(MemberNeeded.class, OPERATOR, everybodyWith("role: legal_responsible"));
        refused(RoleTooLow.class, as(bob), everybodyWith("billing: true"));
        apply(adam, file(everybodyWith("role: administrator")));
    }

    @Test
    void guards_hold_at_their_boundaries() {
        var wished = file("members: [{email: ada@example.org}]");
        var eve = town.takesIn(ada, engines, "Eve", Role.ADMINISTRATOR);

        assertThatExceptionOfType(TooManyRemovals.class)
                .isThrownBy(() -> plan(as(ada), wished, new Guards(1, 1, null)));
        assertThat(plan(as(ada), wished, new Guards(1, 2, null)).steps()).hasSize(2);
        assertThatExceptionOfType(SelfNotKept.class).isThrownBy(() -> plan(as(ada), wished, new Guards(1, null, eve)));
        assertThat(plan(as(ada), wished, new Guards(1, null, ada)).steps()).hasSize(2);
    }

    @Test
    @Rule({"TEAM-5", "PRD-3"})
    void who_is_invited_gets_whole_products_only() {
        refused(OnlyForMembers.class, ada, """
                members:
                  - email: ada@example.org
                  - email: bob@example.org
                  - email: carla@example.org
                    first_name: Carla
                    last_name: Keller
                    locale: de-CH
                    role: external
                    accesses: [{product: Site, rights: [technical]}]
                """);
    }

    private String everybodyWith(String more) {
        return "members: [{email: ada@example.org}, {email: adam@example.org}, {email: bob@example.org, " + more + "}]";
    }

    private void refused(Class<? extends Refusal> refusal, UserId by, String wished) {
        refused(refusal, as(by), wished);
    }

    private void refused(Class<? extends Refusal> refusal, Actor by, String wished) {
        var before = town.wholeTrail();
        assertThatExceptionOfType(refusal).isThrownBy(() -> plan(by, file(wished), Guards.NONE));
        assertThatExceptionOfType(refusal)
                .isThrownBy(() -> town.can
                        .applyingBlueprints()
                        .apply(by, engines, file(wished).getBytes(UTF_8), Guards.NONE, Progress.UNWATCHED));
        assertThat(town.wholeTrail()).isEqualTo(before);
    }
}
