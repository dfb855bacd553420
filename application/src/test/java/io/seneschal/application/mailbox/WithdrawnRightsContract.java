package io.seneschal.application.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.UseCases;
import io.seneschal.application.access.GrantingAccesses.Given;
import io.seneschal.application.mailbox.MailSessions.Ending;
import io.seneschal.application.mailbox.SessionReviewer.Step;
import io.seneschal.domain.access.Extent;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.access.Right;
import io.seneschal.domain.mailbox.Device;
import io.seneschal.domain.mailbox.DeviceId;
import io.seneschal.domain.mailbox.Mailbox;
import io.seneschal.domain.organisation.MemberWish;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.shared.UserId;
import io.seneschal.testing.Claiming;
import io.seneschal.testing.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** That no live session outlasts what its device was let in for, whatever took it away: of {@link SessionReviewer}. */
@Rule({"DEV-9", "PRD-5"})
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class WithdrawnRightsContract extends MailContract {

    private UseCases can;
    private Actor.Person chief;
    private Mailbox info;
    private Device printer;
    private Ending answer = Ending.ENDED;

    /** Other tests may have left some in the same database. */
    @BeforeEach
    void a_mailbox_with_a_printer_and_nothing_to_review() {
        can = UseCases.of(stores, instruments());
        chief = new Actor.Person(ada.id());
        info = mailbox();
        printer = device(info, null);
        var distant = clock.instant().plus(Duration.ofDays(36_500));
        Claiming.all(() -> stores.sessionReviews().claim(distant, distant.plusSeconds(60)))
                .forEach(stores.sessionReviews()::settle);
    }

    @Test
    void a_revoked_access_ends_the_sessions_of_its_holder() {
        opens(new Holder.OfUser(ben.id()), mailRights(), null);
        var laptop = device(info, ben);
        assertThat(ended()).isEmpty();

        revokes(new Holder.OfUser(ben.id()));

        assertThat(ended()).containsExactly(laptop.id());
    }

    @Test
    void so_does_one_with_fewer_rights() {
        opens(new Holder.OfUser(ben.id()), mailRights(), null);
        var laptop = device(info, ben);

        opens(new Holder.OfUser(ben.id()), Set.of(Right.READ_MAIL), null);

        assertThat(ended()).containsExactly(laptop.id());
    }

    @Test
    void whoever_keeps_the_mailbox_through_another_access_notices_nothing() {
        opens(new Holder.OfUser(ben.id()), mailRights(), null);
        opens(new Holder.OfTeam(team(id, "Post", ben).id()), mailRights(), null);
        device(info, ben);

        revokes(new Holder.OfUser(ben.id()));

        assertThat(ended()).isEmpty();
    }

    @Test
    void an_access_that_comes_to_its_own_end_takes_the_sessions_along_whenever_their_device_was_connected() {
        var end = clock.instant().plus(Duration.ofHours(1));
        opens(new Holder.OfUser(ben.id()), mailRights(), end);
        var laptop = device(info, ben);

        clock.pass(Duration.ofHours(1).minusMillis(1));
        assertThat(ended()).isEmpty();
        clock.pass(Duration.ofMillis(1));
        assertThat(ended()).containsExactly(laptop.id());
    }

    @Test
    void an_end_that_was_put_off_ends_nothing_before() {
        opens(new Holder.OfUser(ben.id()), mailRights(), clock.instant().plus(Duration.ofHours(1)));
        var laptop = device(info, ben);
        opens(new Holder.OfUser(ben.id()), mailRights(), clock.instant().plus(Duration.ofHours(2)));

        clock.pass(Duration.ofHours(2).minusMillis(1));
        assertThat(ended()).isEmpty();
        clock.pass(Duration.ofMillis(1));
        assertThat(ended()).containsExactly(laptop.id());
    }

    @Test
    @Rule("TEAM-3")
    void whoever_leaves_a_team_loses_the_sessions_that_rested_on_it_and_nobody_else_does() {
        var post = team(id, "Post", ben, ada);
        opens(new Holder.OfTeam(post.id()), mailRights(), null);
        var laptop = device(info, ben);
        device(info, ada);

        can.staffingTeams().remove(chief, id, post.id(), ben.id(), SeenVersion.ANY);

        assertThat(ended()).containsExactly(laptop.id());
    }

    @Test
    void a_deleted_team_ends_the_sessions_of_all_who_were_in_it() {
        var eve = member(id, Role.EXTERNAL, "eve");
        var post = team(id, "Post", ben, eve);
        opens(new Holder.OfTeam(post.id()), mailRights(), null);
        var laptops = List.of(device(info, ben).id(), device(info, eve).id());

        can.changingTeams().delete(chief, id, post.id(), SeenVersion.ANY);

        assertThat(ended()).containsExactlyInAnyOrderElementsOf(laptops);
    }

    @Test
    void an_access_that_a_team_loses_ends_them_too() {
        var post = team(id, "Post", ben, ada);
        opens(new Holder.OfTeam(post.id()), mailRights(), null);
        device(info, ada);
        var laptop = device(info, ben);

        revokes(new Holder.OfTeam(post.id()));

        assertThat(ended()).containsExactly(laptop.id());
    }

    @Test
    void a_blocked_product_ends_the_sessions_of_every_device_also_of_nobody_s_and_of_no_other_product() {
        var laptop = device(info, ada);
        device(mailbox(product(id, "mail-service", "Other"), login("other")), ada);

        stand(mail, Product.State.BLOCKED);

        assertThat(ended()).containsExactlyInAnyOrder(printer.id(), laptop.id());
    }

    @Test
    void so_does_a_terminated_one() {
        stand(mail, Product.State.TERMINATED);

        assertThat(ended()).containsExactly(printer.id());
    }

    @Test
    void a_suspended_member_s_sessions_end_and_so_do_those_of_whoever_has_a_lesser_role() {
        var eve = member(id, Role.ADMINISTRATOR, "eve");
        var laptop = device(info, eve);
        changes(eve.id(), MemberWish.contact(true, true));
        assertThat(ended()).isEmpty();

        changes(eve.id(), MemberWish.state(Membership.State.SUSPENDED));
        assertThat(ended()).containsExactly(laptop.id());
        changes(eve.id(), MemberWish.state(Membership.State.ACTIVE));
        assertThat(ended()).isEmpty();
        changes(eve.id(), MemberWish.role(Role.EXTERNAL));
        assertThat(ended()).containsExactly(laptop.id());
    }

    @Test
    @Rule("ORG-9")
    void a_deleted_organisation_leaves_no_session_though_its_devices_are_gone() {
        stand(mail, Product.State.TERMINATED);
        can.removingMembers().remove(chief, id, ben.id(), SeenVersion.ANY);

        can.changingOrganisations().delete(chief, id, SeenVersion.ANY);

        var now = clock.instant();
        assertThat(Claiming.all(() -> stores.sessionCuts().claim(now, now.plusSeconds(60))))
                .extracting(ordered -> ordered.cut().device())
                .contains(printer.id());
    }

    @Test
    void whoever_was_let_in_a_moment_before_is_looked_at_once_more() {
        stand(mail, Product.State.BLOCKED);
        assertThat(ended()).containsExactly(printer.id());

        clock.pass(SessionCut.AT_THE_DOOR.minusMillis(1));
        assertThat(ended()).isEmpty();
        clock.pass(Duration.ofMillis(1));
        assertThat(ended()).containsExactly(printer.id());
        clock.pass(Duration.ofDays(1));
        assertThat(ended()).isEmpty();
    }

    @Test
    void what_could_not_be_ended_is_tried_again_for_a_week() {
        stand(mail, Product.State.BLOCKED);
        answer = Ending.UNREACHABLE;
        assertThat(steps()).containsExactly(Step.POSTPONED, Step.NOTHING_DUE);

        clock.pass(Duration.ofSeconds(5));
        answer = Ending.ENDED;
        assertThat(steps()).containsExactly(Step.REVIEWED, Step.NOTHING_DUE);

        answer = Ending.UNREACHABLE;
        clock.pass(SessionCutter.SHELF_LIFE);
        assertThat(steps()).containsExactly(Step.DROPPED, Step.NOTHING_DUE);
    }

    @Test
    void each_of_very_many_devices_is_looked_at_once() {
        var jobs = mailbox(login("jobs"));
        var all = new ArrayList<>(List.of(printer.id()));
        IntStream.range(0, Credentials.PAGE / 2).forEach(number -> {
            all.add(device(info, null).id());
            all.add(device(jobs, null).id());
        });

        stand(mail, Product.State.BLOCKED);

        assertThat(ended()).containsExactlyInAnyOrderElementsOf(all);
    }

    private void opens(Holder holder, Set<Right> rights, @Nullable Instant until) {
        can.grantingAccesses().grant(chief, id, holder, mail.id(), info.resource(), new Given(rights, until));
    }

    private void revokes(Holder holder) {
        can.grantingAccesses().revoke(chief, id, holder, new Extent.One(mail.id(), info.resource()));
    }

    private void changes(UserId member, MemberWish wish) {
        can.changingMembers().change(chief, id, member, wish, SeenVersion.ANY);
    }

    /** Whose sessions are ended by now. */
    private List<DeviceId> ended() {
        var ended = new ArrayList<DeviceId>();
        steps(ended);
        return ended;
    }

    private List<Step> steps() {
        return steps(new ArrayList<>());
    }

    private List<Step> steps(List<DeviceId> ended) {
        var reviewer = new SessionReviewer(
                stores.sessionReviews(),
                stores.credentials(),
                (address, device) -> {
                    ended.add(device);
                    return answer;
                },
                clock);
        var steps = new ArrayList<Step>();
        do {
            steps.add(reviewer.reviewNext());
        } while (steps.getLast() != Step.NOTHING_DUE);
        return steps;
    }
}
