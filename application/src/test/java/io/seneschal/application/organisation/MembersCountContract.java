package io.seneschal.application.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.seneschal.application.Stores;
import io.seneschal.application.StoresContract;
import io.seneschal.application.organisation.OrganisationViews.OrganisationView;
import io.seneschal.domain.organisation.MemberWish;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.organisation.Staffing;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.user.User;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class MembersCountContract extends StoresContract {

    private static final int ROUNDS = 25;

    @Test
    void members_are_counted_as_they_come_and_go_whether_suspended_or_not() {
        var id = organisation(user("ada"));
        assertThat(view(id).membersCount()).isEqualTo(1);

        var ben = member(id, Role.COLLABORATOR, "ben");
        member(id, Role.EXTERNAL, "cleo");
        inOne(() -> stores.memberships()
                .save(stores.organisations()
                        .get(id)
                        .change(membership(id, ben), MemberWish.state(Membership.State.SUSPENDED), OPERATING)));
        assertThat(view(id).membersCount()).isEqualTo(3);

        inOne(() -> stores.memberships().remove(parting(stores, id, ben)));
        assertThat(view(id).membersCount()).isEqualTo(2);
    }

    @Test
    void an_organisation_keeps_its_version_while_members_without_a_say_in_law_come_and_go() {
        var id = organisation(user("ada"));

        var ben = member(id, Role.ADMINISTRATOR, "ben");
        inOne(() -> stores.memberships().remove(parting(stores, id, ben)));

        assertThat(view(id).version()).isZero();
    }

    @Test
    void what_is_undone_is_not_counted() {
        var id = organisation(user("ada"));
        var ben = member(id, Role.COLLABORATOR, "ben");

        var outcome = catchThrowable(() -> inOne(() -> {
            stores.memberships().remove(parting(stores, id, ben));
            throw new IllegalStateException("Something else went wrong");
        }));

        assertThat(outcome).isInstanceOf(IllegalStateException.class);
        assertThat(view(id).membersCount()).isEqualTo(2);
    }

    @Test
    void all_are_counted_who_come_and_go_at_the_same_instant() throws Exception {
        var id = organisation(user("ada"));
        var other = another();
        var leaving = member(id, Role.EXTERNAL, "ben");
        for (var round = 0; round < ROUNDS; round++) {
            var joining = user("cleo");
            var leaves = leaving;

            var outcomes = atTheSameInstant(going(stores, id, leaves), coming(other, id, joining));

            assertThat(outcomes).extracting(Future::state).containsOnly(Future.State.SUCCESS);
            assertThat(view(id).membersCount()).isEqualTo(2);
            leaving = joining;
        }
    }

    private static Callable<?> coming(Stores process, OrganisationId id, User user) {
        return () -> process.transactions().inOne(OPERATOR, () -> {
            process.memberships()
                    .add(process.organisations()
                            .get(id)
                            .admit(user.id(), Optional.empty(), terms(Role.EXTERNAL), user.createdAt()));
            return user;
        });
    }

    private static Callable<?> going(Stores process, OrganisationId id, User user) {
        return () -> process.transactions().inOne(OPERATOR, () -> {
            process.memberships().remove(parting(process, id, user));
            return user;
        });
    }

    private static Staffing parting(Stores process, OrganisationId id, User user) {
        var member = process.memberships().find(id, user.id()).orElseThrow();
        return process.organisations().get(id).part(member, () -> 2, OPERATING);
    }

    private Membership membership(OrganisationId id, User user) {
        return stores.memberships().find(id, user.id()).orElseThrow();
    }

    private OrganisationView view(OrganisationId id) {
        return stores.organisationViews().get(id);
    }
}
