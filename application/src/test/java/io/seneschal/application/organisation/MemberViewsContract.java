package io.seneschal.application.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.StoresContract;
import io.seneschal.application.organisation.MemberViews.Filter;
import io.seneschal.application.organisation.MemberViews.MemberView;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.user.User;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class MemberViewsContract extends StoresContract {

    @Test
    void a_member_is_shown_in_their_own_organisation_only() {
        var id = organisation(user("ada"));
        var elsewhere = organisation(user("carla"));
        var ben = member(id, Role.COLLABORATOR, "ben");

        assertThat(stores.memberViews().find(id, ben.id()))
                .contains(new MemberView(
                        ben.id(),
                        ben.login().text(),
                        "ben",
                        "Keller",
                        terms(Role.COLLABORATOR),
                        Set.of(),
                        Membership.State.ACTIVE,
                        clock.instant(),
                        0));
        assertThat(stores.memberViews().find(elsewhere, ben.id())).isEmpty();
        assertThat(ids(elsewhere, Filter.NONE)).doesNotContain(ben.id()).hasSize(1);
    }

    @Test
    void members_are_shown_with_their_teams_in_this_organisation() {
        var ada = user("ada");
        var id = organisation(ada);
        var elsewhere = organisation(user("carla"));
        var ben = member(id, Role.COLLABORATOR, "ben");
        join(elsewhere, ben, Role.EXTERNAL);
        var hikers = team(id, "Hikers", ben).id();
        var bikers = team(id, "Bikers", ben, ada).id();
        team(elsewhere, "Strikers", ben);

        assertThat(stores.memberViews().find(id, ben.id()).orElseThrow().teams())
                .containsExactlyInAnyOrder(hikers, bikers);
        assertThat(stores.memberViews()
                        .page(id, Filter.NONE, new PageRequest(null, 10))
                        .items())
                .extracting(MemberView::teams)
                .containsExactly(Set.of(bikers), Set.of(hikers, bikers));
    }

    @Test
    void members_are_filtered_by_role_and_by_any_part_of_name_or_login() {
        var ada = user("ada");
        var id = organisation(ada);
        var ben = member(id, Role.COLLABORATOR, "Benedikt");
        var bea = member(id, Role.ADMINISTRATOR, "Bea");

        assertThat(ids(id, Filter.NONE)).containsExactly(ada.id(), ben.id(), bea.id());
        assertThat(ids(id, filter(Role.ADMINISTRATOR, null))).containsExactly(bea.id());
        assertThat(ids(id, filter(null, "bE"))).containsExactly(ben.id(), bea.id());
        assertThat(ids(id, filter(null, ben.login().text().toUpperCase(Locale.ROOT))))
                .containsExactly(ben.id());
        assertThat(ids(id, filter(Role.ADMINISTRATOR, "be"))).containsExactly(bea.id());
        assertThat(ids(id, filter(Role.EXTERNAL, "be"))).isEmpty();
        assertThat(ids(id, filter(null, "b%"))).isEmpty();
    }

    @Test
    void pages_follow_each_other_also_while_members_come_and_go() {
        var id = organisation(user("ada"));
        var members = IntStream.range(0, 4)
                .mapToObj(i -> member(id, Role.COLLABORATOR, "ben" + i))
                .map(User::id)
                .toList();

        var first = stores.memberViews().page(id, Filter.NONE, new PageRequest(null, 2));
        remove(id, members.get(0));
        var second = stores.memberViews().page(id, Filter.NONE, new PageRequest(first.next(), 2));
        var late = member(id, Role.COLLABORATOR, "late").id();
        var third = stores.memberViews().page(id, Filter.NONE, new PageRequest(second.next(), 2));

        assertThat(ids(second.items())).containsExactly(members.get(1), members.get(2));
        assertThat(ids(third.items())).containsExactly(members.get(3), late);
        assertThat(third.next()).isNull();
    }

    private void remove(OrganisationId id, UserId user) {
        inOne(() -> stores.memberships()
                .remove(stores.organisations()
                        .get(id)
                        .partWithAccount(stores.memberships().find(id, user).orElseThrow())));
    }

    private List<UserId> ids(OrganisationId organisation, Filter filter) {
        return ids(stores.memberViews()
                .page(organisation, filter, PageRequest.FIRST)
                .items());
    }

    private static List<UserId> ids(List<MemberView> views) {
        return views.stream().map(MemberView::user).toList();
    }

    private static Filter filter(@Nullable Role role, @Nullable String search) {
        return new Filter(role, search);
    }
}
