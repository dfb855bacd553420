package io.seneschal.stories;

import static io.seneschal.stories.Town.OPERATOR;
import static io.seneschal.stories.Town.as;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.application.UseCases;
import io.seneschal.application.audit.EventFilter;
import io.seneschal.application.organisation.MemberViews.Filter;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.organisation.MemberWish;
import io.seneschal.domain.organisation.OrganisationRefusal.UnknownOrganisation;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.shared.UserId;
import io.seneschal.testing.Rule;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an organisation is to those who don't belong to it: nothing. */
@Rule("ORG-7")
@DisplayNameGeneration(ReplaceUnderscores.class)
class StrangersTest {

    final Town town = Town.inMemory();
    final UserId ada;
    final OrganisationId engines;
    final UserId eve;

    StrangersTest() {
        var founder = town.arrivesWithCompany("Ada", "Engines");
        ada = founder.user().id();
        engines = founder.organisation().id();
        eve = town.takesIn(ada, engines, "Eve", Role.COLLABORATOR);
    }

    final UserId stranger = town.arrives("Mallory").user().id();

    static Stream<Deed> deeds() {
        return Stream.of(
                (can, actor, organisation, member) -> can.readingOrganisations().get(actor, organisation),
                (can, actor, organisation, member) ->
                        can.readingMembers().page(actor, organisation, Filter.NONE, PageRequest.FIRST),
                (can, actor, organisation, member) -> can.readingMembers().get(actor, organisation, member),
                (can, actor, organisation, member) -> can.readingMembers().capabilities(actor, organisation, member),
                (can, actor, organisation, member) ->
                        can.readingAuditTrail().of(actor, organisation, EventFilter.ALL, PageRequest.FIRST),
                (can, actor, organisation, member) -> can.changingMembers()
                        .change(actor, organisation, member, MemberWish.role(Role.EXTERNAL), SeenVersion.ANY),
                (can, actor, organisation, member) ->
                        can.removingMembers().remove(actor, organisation, member, SeenVersion.ANY),
                (can, actor, organisation, member) -> can.removingMembers().plan(actor, organisation, member),
                (can, actor, organisation, member) ->
                        can.removingMembers().removeAll(actor, organisation, List.of(member)),
                (can, actor, organisation, member) ->
                        can.changingOrganisations().delete(actor, organisation, SeenVersion.ANY),
                (can, actor, organisation, member) ->
                        can.changingOrganisations().change(actor, organisation, details -> details, SeenVersion.ANY),
                (can, actor, organisation, member) ->
                        can.invitingMembers().invite(actor, organisation, Town.offer("Zoe", Role.EXTERNAL)),
                (can, actor, organisation, member) ->
                        can.invitingMembers().page(actor, organisation, null, PageRequest.FIRST),
                (can, actor, organisation, member) ->
                        can.importingInvitations().importAll(actor, organisation, new byte[0], rows -> {}));
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void an_organisation_is_unknown_whatever_they_try(Deed deed) {
        assertThatExceptionOfType(UnknownOrganisation.class)
                .isThrownBy(() -> deed.tryOut(town.can, as(stranger), engines, eve));
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void one_that_is_not_there_looks_the_same_also_to_an_operator(Deed deed) {
        var nowhere = new OrganisationId(UUID.randomUUID());

        assertThatExceptionOfType(UnknownOrganisation.class)
                .isThrownBy(() -> deed.tryOut(town.can, as(stranger), nowhere, eve));
        assertThatExceptionOfType(UnknownOrganisation.class)
                .isThrownBy(() -> deed.tryOut(town.can, OPERATOR, nowhere, eve));
    }

    /** Something somebody tries in an organisation. */
    @FunctionalInterface
    interface Deed {
        void tryOut(UseCases can, Actor actor, OrganisationId organisation, UserId member);
    }
}
