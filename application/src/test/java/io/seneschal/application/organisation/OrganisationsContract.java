package io.seneschal.application.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.application.StoresContract;
import io.seneschal.application.organisation.OrganisationViews.OrganisationView;
import io.seneschal.application.organisation.OrganisationViews.UserOrganisation;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.organisation.BillingZone;
import io.seneschal.domain.organisation.MemberWish;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.Organisation;
import io.seneschal.domain.organisation.OrganisationDetails;
import io.seneschal.domain.organisation.OrganisationKind;
import io.seneschal.domain.organisation.OrganisationName;
import io.seneschal.domain.organisation.OrganisationRefusal.UnknownOrganisation;
import io.seneschal.domain.organisation.PostalAddress;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.organisation.Terms;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.testing.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Of {@link Organisations} and {@link OrganisationViews}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class OrganisationsContract extends StoresContract {

    @Test
    void a_founded_organisation_is_found_with_who_answers_for_it() {
        var ada = user("ada");
        var id = organisation(ada);

        assertThat(stores.organisations().get(id))
                .isEqualTo(Organisation.found(
                                id,
                                OrganisationDetails.named(
                                        new OrganisationName("Alpine Club"), OrganisationKind.COMPANY),
                                ada.id(),
                                clock.instant())
                        .organisation()
                        .after());
        assertThat(eventsOf(id))
                .containsExactly(
                        "organisation.founded", "organisation.legal-responsible-appointed", "membership.member-joined");
    }

    @Test
    void those_founded_in_one_transaction_are_there_while_it_runs_and_afterwards() {
        var ada = user("ada");

        var ids = stores.transactions().inOne(OPERATOR, () -> {
            var choir = organisation(ada, "Choir");
            assertThat(stores.organisations().get(choir).legalResponsibles()).containsExactly(ada.id());
            return List.of(choir, organisation(ada, "Club"), organisation(ada, "Circle"));
        });

        assertThat(ids).allSatisfy(id -> assertThat(eventsOf(id)).hasSize(3));
        assertThat(stores.memberships().allOf(ada.id()))
                .extracting(Membership::organisation)
                .containsExactlyElementsOf(ids);
    }

    @Test
    void one_that_was_founded_in_a_part_goes_with_it() {
        var ada = user("ada");
        var undone = new OrganisationId(newId());
        var details = OrganisationDetails.named(new OrganisationName("Choir"), OrganisationKind.COMPANY);

        inOne(() -> {
            organisation(ada, "Club");
            assertThatThrownBy(() -> inOne(() -> {
                        stores.memberships().found(Organisation.found(undone, details, ada.id(), clock.instant()));
                        throw new UnknownOrganisation(undone);
                    }))
                    .isInstanceOf(UnknownOrganisation.class);
            organisation(ada, "Circle");
        });

        assertThatThrownBy(() -> stores.organisations().get(undone)).isInstanceOf(UnknownOrganisation.class);
        assertThat(eventsOf(undone)).isEmpty();
        assertThat(stores.memberships().allOf(ada.id())).hasSize(2);
    }

    @Test
    void an_unknown_one_is_unknown() {
        var unknown = new OrganisationId(newId());

        assertThatThrownBy(() -> stores.organisations().get(unknown)).isInstanceOf(UnknownOrganisation.class);
        assertThatThrownBy(() -> stores.organisationViews().get(unknown)).isInstanceOf(UnknownOrganisation.class);
    }

    @Test
    void details_are_kept_and_cleared() {
        var id = organisation(user("ada"));
        var full = details(new PostalAddress("Rue du Lac", "3b", "1201", "Genève", "CH"));
        var withoutStreet = details(new PostalAddress(null, null, "1201", "Genève", "CH"));

        change(id, full);
        assertThat(stores.organisations().get(id).details()).isEqualTo(full);
        change(id, withoutStreet);
        assertThat(stores.organisations().get(id).details()).isEqualTo(withoutStreet);
        change(id, details(null));
        assertThat(stores.organisations().get(id).details()).isEqualTo(details(null));

        assertThat(stores.organisations().get(id).version()).isEqualTo(3);
    }

    @Test
    void what_was_decided_on_an_older_version_is_not_stored() {
        var id = organisation(user("ada"));
        var seen = stores.organisations().get(id);
        change(id, details(null));

        assertThatThrownBy(() -> inOne(() -> stores.organisations()
                        .save(seen.changeDetails(details(new PostalAddress(null, null, "1", "A", "CH")), OPERATING))))
                .isInstanceOf(StaleChange.class);

        assertThat(stores.organisations().get(id).details()).isEqualTo(details(null));
        assertThat(eventsOf(id)).containsOnlyOnce("organisation.details-changed");
    }

    @Test
    void saving_what_did_not_change_leaves_the_version() {
        var id = organisation(user("ada"));
        var seen = stores.organisations().get(id);

        inOne(() -> stores.organisations().save(Change.none(seen)));

        assertThat(stores.organisations().get(id)).isEqualTo(seen);
    }

    @Test
    @Rule("ORG-5")
    void only_active_legal_responsibles_answer_for_it() {
        var ada = user("ada");
        var id = organisation(ada);
        var ben = member(id, Role.LEGAL_RESPONSIBLE, "ben");
        var carla = member(id, Role.LEGAL_RESPONSIBLE, "carla");
        member(id, Role.ADMINISTRATOR, "dora");

        inOne(() -> stores.memberships()
                .save(stores.organisations()
                        .get(id)
                        .change(
                                stores.memberships().find(id, carla.id()).orElseThrow(),
                                MemberWish.state(Membership.State.SUSPENDED),
                                OPERATING)));

        assertThat(stores.organisations().get(id).legalResponsibles()).containsExactlyInAnyOrder(ada.id(), ben.id());
        assertThat(stores.organisationViews().get(id).legalResponsiblesCount()).isEqualTo(2);
        assertThat(stores.organisationViews().get(id).membersCount()).isEqualTo(4);
    }

    @Test
    void a_removed_one_is_gone_with_its_members_and_its_events_stay() {
        var ada = user("ada");
        var id = organisation(ada);

        delete(stores.organisations().get(id));

        assertThatThrownBy(() -> stores.organisations().get(id)).isInstanceOf(UnknownOrganisation.class);
        assertThat(stores.memberships().find(id, ada.id())).isEmpty();
        assertThat(stores.memberships().allOf(ada.id())).isEmpty();
        assertThat(eventsOf(id)).endsWith("organisation.deleted");
    }

    @Test
    @Rule("ORG-9")
    void it_is_not_removed_when_somebody_joined_meanwhile() {
        var id = organisation(user("ada"));
        var seen = stores.organisations().get(id);
        var ben = member(id, Role.COLLABORATOR, "ben");

        assertThatThrownBy(() -> delete(seen)).isInstanceOf(StaleChange.class);

        assertThat(stores.memberships().find(id, ben.id())).isPresent();
        assertThat(stores.organisations().get(id)).isEqualTo(seen);
    }

    @Test
    void it_is_shown_as_stored() {
        var id = organisation(user("ada"));
        var address = new PostalAddress(null, null, "1201", "Genève", "CH");
        change(id, details(address));

        assertThat(stores.organisationViews().get(id))
                .isEqualTo(new OrganisationView(
                        id,
                        "Club Ζωή",
                        OrganisationKind.INDIVIDUAL,
                        address,
                        "Club@example.org",
                        "Europe/Paris",
                        clock.instant(),
                        1,
                        1,
                        1));
    }

    @Test
    void organisations_are_found_by_any_part_of_the_name_on_pages_that_follow_each_other() {
        var unlike = newId().toString();
        var ada = user("ada");
        var ids = IntStream.range(0, 5)
                .mapToObj(i -> organisation(ada, "Club " + unlike + " " + i))
                .toList();
        organisation(ada, "Other");

        var first = stores.organisationViews().all("CLUB " + unlike, new PageRequest(null, 2));
        var second = stores.organisationViews().all(unlike, new PageRequest(first.next(), 2));
        var third = stores.organisationViews().all(unlike, new PageRequest(second.next(), 2));

        assertThat(first.items()).extracting(OrganisationView::id).isEqualTo(ids.subList(0, 2));
        assertThat(second.items()).extracting(OrganisationView::id).isEqualTo(ids.subList(2, 4));
        assertThat(third.items()).extracting(OrganisationView::id).isEqualTo(ids.subList(4, 5));
        assertThat(third.next()).isNull();
        assertThat(stores.organisationViews()
                        .all(null, new PageRequest(ids.get(4).value(), 1))
                        .items())
                .extracting(OrganisationView::name)
                .containsExactly("Other");
    }

    @Test
    void organisations_are_found_by_their_whole_name_among_any_number_with_longer_ones() {
        var unlike = newId().toString();
        var ada = user("ada");
        IntStream.range(0, 60).forEach(i -> organisation(ada, "Club Zoé " + unlike + " " + i));
        var first = organisation(ada, "Club Zoé " + unlike);
        var second = organisation(ada, "CLUB ZOÉ " + unlike);
        var views = stores.organisationViews();

        var name = "club zoé " + unlike;
        var page = views.named(name, new PageRequest(null, 1));
        assertThat(page.items()).extracting(OrganisationView::id).containsExactly(first);
        assertThat(views.named(name, new PageRequest(page.next(), 1)).items())
                .extracting(OrganisationView::id)
                .containsExactly(second);
        assertThat(views.named("lub zoé " + unlike, PageRequest.FIRST).items()).isEmpty();
        assertThat(views.named("club%" + unlike, PageRequest.FIRST).items()).isEmpty();
        assertThat(views.named("\u0000\ud800", PageRequest.FIRST).items()).isEmpty();
    }

    @Test
    void the_organisations_of_a_user_are_listed_with_what_they_are_there() {
        var ada = user("ada");
        var ben = user("ben");
        var own = organisation(ben);
        var of = organisation(ada, "Choir");
        clock.pass(Duration.ofDays(1));
        join(of, ben, Role.COLLABORATOR);

        var first = stores.organisationViews().ofUser(ben.id(), new PageRequest(null, 1));
        var second = stores.organisationViews().ofUser(ben.id(), new PageRequest(first.next(), 1));

        assertThat(first.items()).extracting(UserOrganisation::id).containsExactly(own);
        assertThat(first.items()).extracting(UserOrganisation::terms).containsExactly(Terms.OF_A_FOUNDER);
        assertThat(second.items())
                .containsExactly(new UserOrganisation(
                        of,
                        "Choir",
                        OrganisationKind.COMPANY,
                        terms(Role.COLLABORATOR),
                        Membership.State.ACTIVE,
                        clock.instant()));
        assertThat(second.next()).isNull();
    }

    private static OrganisationDetails details(@Nullable PostalAddress address) {
        return new OrganisationDetails(
                new OrganisationName("Club Ζωή"),
                OrganisationKind.INDIVIDUAL,
                address,
                new EmailAddress("Club@example.org"),
                new BillingZone("Europe/Paris"));
    }

    private void change(OrganisationId id, OrganisationDetails details) {
        inOne(() -> stores.organisations().save(stores.organisations().get(id).changeDetails(details, OPERATING)));
    }

    private void delete(Organisation organisation) {
        inOne(() -> stores.organisations().remove(organisation.delete(Map.of(), OPERATING)));
    }
}
