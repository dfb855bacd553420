package io.seneschal.application.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.application.Stores;
import io.seneschal.application.StoresContract;
import io.seneschal.application.UseCases;
import io.seneschal.domain.organisation.MemberWish;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.MembershipRefusal.LastOrganisation;
import io.seneschal.domain.organisation.OrganisationDetails;
import io.seneschal.domain.organisation.OrganisationKind;
import io.seneschal.domain.organisation.OrganisationName;
import io.seneschal.domain.organisation.OrganisationRefusal.LastLegalResponsible;
import io.seneschal.domain.organisation.OrganisationRefusal.UnknownOrganisation;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.organisation.Staffing;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.user.User;
import io.seneschal.testing.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class MembershipsContract extends StoresContract {

    private static final int ROUNDS = 25;

    @Test
    void a_member_is_found_by_id_and_by_login_in_their_own_organisation_only() {
        var ada = user("ada");
        var here = organisation(ada);
        var elsewhere = organisation(user("ben"));
        var member = stores.memberships().find(here, ada.id()).orElseThrow();
        var shouted = new EmailAddress(ada.login().text().toUpperCase(Locale.ROOT));

        assertThat(member.joinedAt()).isEqualTo(clock.instant());
        assertThat(stores.memberships().find(here, shouted)).contains(member);
        assertThat(stores.memberships().find(elsewhere, ada.id())).isEmpty();
        assertThat(stores.memberships().find(elsewhere, ada.login())).isEmpty();
    }

    @Test
    void a_member_is_kept_as_admitted() {
        var id = organisation(user("ada"));
        var ben = member(id, Role.COLLABORATOR, "ben");

        assertThat(stores.memberships().find(id, ben.id()))
                .contains(new Membership(
                        id, ben.id(), terms(Role.COLLABORATOR), Membership.State.ACTIVE, clock.instant(), 0));
    }

    @Test
    void all_of_a_user_are_listed_by_organisation() {
        var ada = user("ada");
        var one = organisation(ada);
        var two = organisation(ada);

        assertThat(stores.memberships().allOf(ada.id()))
                .extracting(Membership::organisation)
                .containsExactly(one, two);
        assertThat(stores.memberships().allOf(user("ben").id())).isEmpty();
    }

    @Test
    void who_answers_for_an_organisation_counts_its_version_up_and_others_do_not() {
        var id = organisation(user("ada"));

        var ben = member(id, Role.COLLABORATOR, "ben");
        assertThat(version(id)).isZero();
        save(change(id, ben, MemberWish.role(Role.ADMINISTRATOR)));
        assertThat(version(id)).isZero();
        save(stores.organisations().get(id).breakGlass(ben.id(), found(id, ben), "because of a test", clock.instant()));
        assertThat(version(id)).isEqualTo(1);
        remove(stores.organisations().get(id).part(found(id, ben).orElseThrow(), () -> 2, OPERATING));
        assertThat(version(id)).isEqualTo(2);
    }

    @Test
    void what_was_decided_on_an_older_membership_is_not_stored() {
        var id = organisation(user("ada"));
        var ben = member(id, Role.COLLABORATOR, "ben");
        var promoted = change(id, ben, MemberWish.role(Role.ADMINISTRATOR));
        var demoted = change(id, ben, MemberWish.role(Role.EXTERNAL));
        var parted = stores.organisations().get(id).part(found(id, ben).orElseThrow(), () -> 2, OPERATING);
        save(promoted);

        assertThatThrownBy(() -> save(demoted)).isInstanceOf(StaleChange.class);
        assertThatThrownBy(() -> remove(parted)).isInstanceOf(StaleChange.class);

        assertThat(found(id, ben).map(Membership::role)).contains(Role.ADMINISTRATOR);
        assertThat(found(id, ben).map(Membership::version)).contains(1L);
    }

    @Test
    void what_was_decided_on_an_older_organisation_is_not_stored() {
        var ada = user("ada");
        var id = organisation(ada);
        var ben = member(id, Role.LEGAL_RESPONSIBLE, "ben");
        var withoutAda = stores.organisations().get(id).part(found(id, ada).orElseThrow(), () -> 2, OPERATING);
        var withoutBen = stores.organisations().get(id).part(found(id, ben).orElseThrow(), () -> 2, OPERATING);
        remove(withoutAda);

        assertThatThrownBy(() -> remove(withoutBen)).isInstanceOf(StaleChange.class);

        assertThat(found(id, ben)).isPresent();
        assertThat(eventsOf(id)).containsOnlyOnce("membership.membership-ended");
    }

    @Test
    void nobody_is_a_member_twice() {
        var id = organisation(user("ada"));
        var ben = user("ben");
        var admitted =
                stores.organisations().get(id).admit(ben.id(), Optional.empty(), terms(Role.EXTERNAL), clock.instant());
        inOne(() -> stores.memberships().add(admitted));

        assertThatThrownBy(() -> inOne(() -> stores.memberships().add(admitted)))
                .isInstanceOf(StaleChange.class);
    }

    @Test
    void nobody_joins_what_is_gone_and_nobody_unknown_joins() {
        var ada = user("ada");
        var id = organisation(ada);
        var organisation = stores.organisations().get(id);
        var unknown = organisation.admit(new UserId(newId()), Optional.empty(), terms(Role.EXTERNAL), clock.instant());
        assertThatThrownBy(() -> inOne(() -> stores.memberships().add(unknown))).isInstanceOf(StaleChange.class);

        inOne(() -> stores.organisations().remove(organisation.delete(Map.of(), OPERATING)));
        var late = organisation.admit(user("ben").id(), Optional.empty(), terms(Role.EXTERNAL), clock.instant());
        assertThatThrownBy(() -> inOne(() -> stores.memberships().add(late))).isInstanceOf(StaleChange.class);
    }

    @Test
    @Rule({"ORG-6", "ORG-1"})
    void of_two_legal_responsibles_who_remove_each_other_at_the_same_instant_one_succeeds() throws Exception {
        var other = another();
        for (var round = 0; round < ROUNDS; round++) {
            var ada = user("ada");
            var id = organisation(ada);
            var ben = member(id, Role.LEGAL_RESPONSIBLE, "ben");

            var outcomes = atTheSameInstant(removing(stores, id, ada, ben), removing(other, id, ben, ada));

            assertThat(succeeded(outcomes)).isEqualTo(1);
            assertThat(stores.organisations().get(id).legalResponsibles()).hasSize(1);
            // Whoever came second finds the other the last one, or themselves no member any more.
            assertThat(refused(outcomes)).hasOnlyElementsOfTypes(LastLegalResponsible.class, UnknownOrganisation.class);
            assertThat(eventsOf(id)).containsOnlyOnce("organisation.legal-responsible-released");
        }
    }

    @Test
    @Rule("USR-5")
    void whoever_leaves_both_of_their_organisations_at_the_same_instant_stays_in_one() throws Exception {
        var other = another();
        for (var round = 0; round < ROUNDS; round++) {
            var ben = user("ben");
            var one = organisation(user("ada"));
            var two = organisation(user("carla"));
            join(one, ben, Role.COLLABORATOR);
            join(two, ben, Role.COLLABORATOR);

            var outcomes = atTheSameInstant(leaving(stores, one, ben), leaving(other, two, ben));

            assertThat(succeeded(outcomes)).isEqualTo(1);
            assertThat(refused(outcomes)).hasOnlyElementsOfType(LastOrganisation.class);
            assertThat(stores.memberships().allOf(ben.id())).hasSize(1);
        }
    }

    @Test
    @Rule({"ORG-1", "ORG-9"})
    void nobody_is_left_in_an_organisation_that_is_deleted_as_they_join() throws Exception {
        var other = another();
        for (var round = 0; round < ROUNDS; round++) {
            var ada = user("ada");
            var id = organisation(ada);
            var ben = user("ben");

            var outcomes = atTheSameInstant(deleting(stores, id, ada), joining(other, id, ben));

            assertThat(succeeded(outcomes)).isEqualTo(1);
            assertThat(stores.memberships().allOf(ben.id()).isEmpty())
                    .isEqualTo(stores.memberships().allOf(ada.id()).isEmpty());
        }
    }

    @Test
    @Rule({"ORG-1", "USR-10"})
    void no_organisation_is_founded_by_somebody_who_closes_their_account_meanwhile() throws Exception {
        var other = another();
        for (var round = 0; round < ROUNDS; round++) {
            var ben = user("ben");

            var outcomes = atTheSameInstant(closing(stores, ben), founding(other, ben));

            assertThat(succeeded(outcomes)).isEqualTo(1);
        }
    }

    private Callable<?> removing(Stores process, OrganisationId id, User by, User member) {
        var useCases = UseCases.of(process, instruments());
        return () -> {
            useCases.removingMembers().remove(new Actor.Person(by.id()), id, member.id(), SeenVersion.ANY);
            return member;
        };
    }

    private Callable<?> leaving(Stores process, OrganisationId id, User member) {
        var useCases = UseCases.of(process, instruments());
        return () -> {
            useCases.removingMembers().leave(new Actor.Person(member.id()), id);
            return member;
        };
    }

    private Callable<?> deleting(Stores process, OrganisationId id, User by) {
        var useCases = UseCases.of(process, instruments());
        return () -> {
            useCases.changingOrganisations().delete(new Actor.Person(by.id()), id, SeenVersion.ANY);
            return id;
        };
    }

    private Callable<?> joining(Stores process, OrganisationId id, User user) {
        return () -> process.transactions().inOne(OPERATOR, () -> {
            var organisation = process.organisations().get(id);
            process.memberships()
                    .add(organisation.admit(user.id(), Optional.empty(), terms(Role.EXTERNAL), clock.instant()));
            return user;
        });
    }

    private Callable<?> closing(Stores process, User user) {
        var useCases = UseCases.of(process, instruments());
        return () -> {
            useCases.closingAccounts().close(new Actor.Person(user.id()), SeenVersion.ANY);
            return user;
        };
    }

    private Callable<?> founding(Stores process, User founder) {
        var details = OrganisationDetails.named(new OrganisationName("Choir"), OrganisationKind.COMPANY);
        var useCases = UseCases.of(process, instruments());
        return () -> useCases.foundingOrganisations().found(new Actor.Person(founder.id()), details);
    }

    private long version(OrganisationId id) {
        return stores.organisations().get(id).version();
    }

    private Optional<Membership> found(OrganisationId id, User user) {
        return stores.memberships().find(id, user.id());
    }

    private Staffing change(OrganisationId id, User user, MemberWish wish) {
        return stores.organisations().get(id).change(found(id, user).orElseThrow(), wish, OPERATING);
    }

    private void save(Staffing changed) {
        inOne(() -> stores.memberships().save(changed));
    }

    private void remove(Staffing parted) {
        inOne(() -> stores.memberships().remove(parted));
    }

    private static long succeeded(List<Future<Object>> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.state() == Future.State.SUCCESS)
                .count();
    }

    private static List<Throwable> refused(List<Future<Object>> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.state() == Future.State.FAILED)
                .map(Future::exceptionNow)
                .toList();
    }
}
