package io.seneschal.application.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.application.StoresContract;
import io.seneschal.application.UseCases;
import io.seneschal.domain.organisation.MemberWish;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.shared.UserId;
import io.seneschal.testing.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What every store of notices keeps to, together with the rest of its store. No notices may be there yet. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class NoticesContract extends StoresContract {

    private static final Actor.Operator CONSOLE = new Actor.Operator("root");
    private static final String REASON = "The last one who answered has died";
    private static final Duration CLAIM = Duration.ofMinutes(10);

    private UseCases useCases;
    private Notices notices;
    private Actor.Person ada;
    private UserId bo;
    private OrganisationId organisation;

    @BeforeEach
    void found() {
        useCases = UseCases.of(stores, instruments());
        notices = stores.notices();
        var founder = user("Ada");
        organisation = organisation(founder);
        ada = new Actor.Person(founder.id());
        bo = member(organisation, Role.COLLABORATOR, "Bo").id();
    }

    @Test
    void nothing_is_noted_before_it_has_begun() {
        changeRole(bo, Role.ADMINISTRATOR);
        notices.begin(clock.instant());

        assertThat(claim()).isEmpty();
    }

    @Test
    @Rule("MEM-9")
    void the_one_whose_role_changed_is_noted_with_what_happened() {
        notices.begin(clock.instant());
        changeRole(bo, Role.ADMINISTRATOR);

        var notice = claim().orElseThrow();

        assertThat(notice.recipient()).isEqualTo(bo);
        assertThat(notice.attempts()).isOne();
        assertThat(notice.event().type()).isEqualTo("membership.role-changed");
        assertThat(notice.event().organisation()).isEqualTo(organisation);
        assertThat(notice.event().at()).isEqualTo(clock.instant());
        assertThat(notice.event().data())
                .containsEntry("user", bo.toString())
                .containsEntry("from", "collaborator")
                .containsEntry("to", "administrator");
        assertThat(claim()).isEmpty();
    }

    @Test
    @Rule("ORG-8")
    void every_member_is_noted_when_an_operator_appoints_a_legal_responsible_also_suspended_and_appointed_ones() {
        var cy = user("Cy");
        var suspended = MemberWish.state(Membership.State.SUSPENDED);
        useCases.changingMembers().change(ada, organisation, bo, suspended, SeenVersion.ANY);
        notices.begin(clock.instant());

        useCases.changingMembers().appointLegalResponsible(CONSOLE, organisation, cy.id(), REASON);

        assertThat(claimAll()).extracting(Notice::recipient).containsExactlyInAnyOrder(ada.id(), bo, cy.id());
    }

    @Test
    void others_are_not_noted() {
        user("Cy");
        notices.begin(clock.instant());
        changeRole(bo, Role.ADMINISTRATOR);

        assertThat(claimAll()).extracting(Notice::recipient).containsExactly(bo);
    }

    @Test
    void nobody_is_noted_of_what_was_undone() {
        notices.begin(clock.instant());

        assertThatThrownBy(() -> stores.transactions().inOne(ada, () -> {
                    changeRole(bo, Role.ADMINISTRATOR);
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        assertThat(claim()).isEmpty();
    }

    @Test
    void a_claimed_one_is_due_again_when_its_time_is_up_and_counted() {
        noteBo();
        claim();

        clock.pass(CLAIM.minusMillis(1));
        assertThat(claim()).isEmpty();
        clock.pass(Duration.ofMillis(1));
        assertThat(claim()).map(Notice::attempts).contains(2);
    }

    @Test
    void a_postponed_one_is_due_at_its_new_time() {
        noteBo();
        notices.postpone(claim().orElseThrow(), clock.instant().plusSeconds(60));

        clock.pass(Duration.ofMillis(59_999));
        assertThat(claim()).isEmpty();
        clock.pass(Duration.ofMillis(1));
        assertThat(claim()).isPresent();
    }

    @Test
    void a_settled_one_never_comes_back() {
        noteBo();
        var notice = claim().orElseThrow();
        notices.settle(notice);
        notices.settle(notice);
        notices.postpone(notice, clock.instant());

        clock.pass(Duration.ofDays(1));
        assertThat(claim()).isEmpty();
    }

    @Test
    void the_one_that_is_due_for_the_longest_time_comes_first() {
        notices.begin(clock.instant());
        changeRole(bo, Role.ADMINISTRATOR);
        clock.pass(Duration.ofMinutes(1));
        changeRole(bo, Role.EXTERNAL);

        assertThat(claimAll())
                .extracting(notice -> notice.event().data().get("to"))
                .containsExactly("administrator", "external");
    }

    @Test
    void to_begin_again_changes_nothing() {
        noteBo();
        clock.pass(Duration.ofDays(1));
        notices.begin(clock.instant());

        assertThat(claim()).isPresent();
    }

    @Test
    void each_is_given_to_one_of_many_who_ask_at_once() throws Exception {
        notices.begin(clock.instant());
        for (var i = 0; i < 10; i++) {
            changeRole(bo, Role.ADMINISTRATOR);
            changeRole(bo, Role.COLLABORATOR);
        }
        var start = new CountDownLatch(1);
        Callable<List<Notice>> asking = () -> {
            var own = another().notices();
            start.await();
            return claimAll(own);
        };
        try (var threads = Executors.newFixedThreadPool(4)) {
            var claimed = Stream.generate(() -> threads.submit(asking)).limit(4).toList();
            start.countDown();

            assertThat(claimed)
                    .extracting(Future::get)
                    .flatMap(some -> some)
                    .extracting(notice -> notice.event().id())
                    .hasSize(20)
                    .doesNotHaveDuplicates();
        }
    }

    private void noteBo() {
        notices.begin(clock.instant());
        changeRole(bo, Role.ADMINISTRATOR);
    }

    private Optional<Notice> claim() {
        return claim(notices);
    }

    private Optional<Notice> claim(Notices from) {
        var now = clock.instant();
        return from.claim(now, now.plus(CLAIM));
    }

    private List<Notice> claimAll() {
        return claimAll(notices);
    }

    private List<Notice> claimAll(Notices from) {
        var all = new ArrayList<Notice>();
        for (var next = claim(from); next.isPresent(); next = claim(from)) {
            all.add(next.get());
        }
        return all;
    }

    private void changeRole(UserId member, Role role) {
        useCases.changingMembers().change(ada, organisation, member, MemberWish.role(role), SeenVersion.ANY);
    }
}
