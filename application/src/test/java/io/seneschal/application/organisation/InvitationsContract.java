package io.seneschal.application.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.organisation.Invitation;
import io.seneschal.domain.organisation.Invitation.Standing;
import io.seneschal.domain.organisation.InvitationId;
import io.seneschal.domain.organisation.InvitationRefusal.AlreadyInvited;
import io.seneschal.domain.organisation.InvitationRefusal.UnknownInvitation;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.testing.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Of {@link Invitations} and {@link InvitationViews}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class InvitationsContract extends SentInvitations {

    private static final Duration MILLISECOND = Duration.ofMillis(1);

    @Test
    void an_invitation_is_found_as_sent_in_its_own_organisation_only() {
        var id = organisation(user("ada"));
        var elsewhere = organisation(user("ben"));
        var sent = send(id, login("carla"));

        assertThat(stores.invitations().get(id, sent.id())).isEqualTo(sent);
        assertThatThrownBy(() -> stores.invitations().get(elsewhere, sent.id())).isInstanceOf(UnknownInvitation.class);
        assertThatThrownBy(() -> stores.invitations().get(id, new InvitationId(newId())))
                .isInstanceOf(UnknownInvitation.class);
        assertThat(stores.invitationViews()
                        .page(elsewhere, null, clock.instant(), PageRequest.FIRST)
                        .items())
                .isEmpty();
    }

    @Test
    void an_open_one_is_found_by_its_address_whatever_the_case() {
        var id = organisation(user("ada"));
        var address = login("carla");
        var sent = send(id, address);
        var shouted = new EmailAddress(address.text().toUpperCase(Locale.ROOT));

        assertThat(stores.invitations().find(id, shouted)).contains(sent);
        save(sent.cancel(OPERATING, clock.instant()));
        assertThat(stores.invitations().find(id, address)).isEmpty();
    }

    @Test
    @Rule("MEM-2")
    void the_products_and_teams_it_brings_are_kept_and_changed_with_the_offer() {
        var id = organisation(user("ada"));
        var drive = product(id, "drive", "Papers").id();
        var chat = product(id, "chat", "Talk").id();
        var hikers = team(id, "Hikers").id();
        var climbers = team(id, "Climbers").id();
        var address = login("carla");
        var sent = send(id, offer(address, Set.of(drive, chat), Set.of(hikers)));

        assertThat(stores.invitations().get(id, sent.id())).isEqualTo(sent);
        assertThat(stores.invitations().find(id, address)).contains(sent);
        assertThat(stores.invitations().behind(List.of(sent.secret()))).isEqualTo(sent);
        assertThat(stores.invitationViews()
                        .page(id, null, clock.instant(), PageRequest.FIRST)
                        .items())
                .containsExactly(sent);

        var wished = offer(address, Set.of(chat), Set.of(hikers, climbers));
        save(sent.changeOffer(wished, OPERATING, clock.instant()));
        assertThat(stores.invitations().get(id, sent.id()).offer()).isEqualTo(wished);
        var none = offer(address, Set.of(), Set.of());
        save(stores.invitations().get(id, sent.id()).changeOffer(none, OPERATING, clock.instant()));
        assertThat(stores.invitations().get(id, sent.id()).offer()).isEqualTo(none);
    }

    @Test
    void a_team_that_is_deleted_is_in_no_open_invitation_any_more() {
        var id = organisation(user("ada"));
        var drive = product(id, "drive", "Papers").id();
        var hikers = team(id, "Hikers");
        var climbers = team(id, "Climbers");
        var sent = send(id, offer(login("carla"), Set.of(drive), Set.of(hikers.id(), climbers.id())));

        inOne(() -> stores.teams().remove(hikers.delete(OPERATING)));

        var left = stores.invitations().get(id, sent.id());
        assertThat(left.offer().teams()).containsExactly(climbers.id());
        assertThat(left.offer().products()).containsExactly(drive);
        save(left.cancel(OPERATING, clock.instant()));
    }

    @Test
    @Rule("INV-3")
    void it_is_found_by_the_secret_of_its_present_link_and_by_no_other() {
        var id = organisation(user("ada"));
        var sent = send(id, login("carla"));
        var fresh = hash();
        var none = hash();

        assertThat(stores.invitations().behind(List.of(none, sent.secret()))).isEqualTo(sent);
        save(sent.resend(fresh, OPERATING, clock.instant()));

        assertThat(stores.invitations().behind(List.of(fresh)).id()).isEqualTo(sent.id());
        assertThatThrownBy(() -> stores.invitations().behind(List.of(sent.secret(), none)))
                .isInstanceOf(UnknownInvitation.class);
    }

    @Test
    void every_ending_is_kept() {
        var id = organisation(user("ada"));
        var sent = send(id, login("carla"));

        save(sent.decline(clock.instant()));

        var declined = stores.invitations().get(id, sent.id());
        assertThat(declined.ending()).isEqualTo(new Invitation.Ending(Invitation.Outcome.DECLINED, clock.instant()));
        assertThat(declined.version()).isEqualTo(1);
        assertThat(eventsOf(id)).endsWith("invitation.sent", "invitation.declined");
    }

    @Test
    void what_was_decided_on_an_older_version_is_not_stored() {
        var id = organisation(user("ada"));
        var sent = send(id, login("carla"));
        save(sent.cancel(OPERATING, clock.instant()));

        assertThatThrownBy(() -> save(sent.decline(clock.instant()))).isInstanceOf(StaleChange.class);

        assertThat(stores.invitations().get(id, sent.id()).standingAt(clock.instant()))
                .isEqualTo(Standing.CANCELLED);
    }

    @Test
    @Rule("INV-7")
    void an_address_has_one_open_invitation_in_an_organisation() {
        var id = organisation(user("ada"));
        var elsewhere = organisation(user("ben"));
        var address = login("carla");
        var sent = send(id, address);

        assertThatThrownBy(() -> send(id, new EmailAddress(address.text().toUpperCase(Locale.ROOT))))
                .isInstanceOf(StaleChange.class);
        send(elsewhere, address);
        save(sent.cancel(OPERATING, clock.instant()));
        var second = send(id, address);

        assertThat(stores.invitations().find(id, address)).contains(second);
    }

    @Test
    @Rule("INV-7")
    void of_two_who_invite_an_address_at_the_same_instant_one_is_told_of_the_other() throws Exception {
        var other = another();
        var id = organisation(user("ada"));
        for (var round = 0; round < 10; round++) {
            var address = login("carla");

            var outcomes = atTheSameInstant(inviting(stores, id, address), inviting(other, id, address));

            assertThat(outcomes.stream().filter(outcome -> outcome.state() == Future.State.SUCCESS))
                    .hasSize(1);
            assertThat(outcomes.stream().filter(outcome -> outcome.state() == Future.State.FAILED))
                    .allSatisfy(outcome -> assertThat(outcome.exceptionNow()).isInstanceOf(AlreadyInvited.class));
        }
    }

    @Test
    void invitations_go_with_their_organisation() {
        var id = organisation(user("ada"));
        var sent = send(id, login("carla"));

        delete(id);

        assertThatThrownBy(() -> stores.invitations().behind(List.of(sent.secret())))
                .isInstanceOf(UnknownInvitation.class);
        assertThatThrownBy(() -> send(id, login("ben"))).isInstanceOf(StaleChange.class);
    }

    @Test
    @Rule("INV-2")
    void they_are_listed_as_pending_until_a_millisecond_before_30_days_and_as_expired_from_then_on() {
        var id = organisation(user("ada"));
        var sent = send(id, login("carla"));

        clock.pass(Invitation.LIFE.minus(MILLISECOND));
        assertThat(listed(id, Standing.PENDING)).containsExactly(sent.id());
        assertThat(listed(id, Standing.EXPIRED)).isEmpty();
        clock.pass(MILLISECOND);
        assertThat(listed(id, Standing.PENDING)).isEmpty();
        assertThat(listed(id, Standing.EXPIRED)).containsExactly(sent.id());
    }

    @Test
    void they_are_listed_by_how_they_ended() {
        var ada = user("ada");
        var id = organisation(ada);
        var lapsed = send(id, login("old"));
        clock.pass(Invitation.LIFE);
        save(lapsed.makeRoom(clock.instant()));
        var cancelled = send(id, login("carla"));
        save(cancelled.cancel(OPERATING, clock.instant()));
        var declined = send(id, login("dora"));
        save(declined.decline(clock.instant()));
        var accepted = send(id, ada.login());
        save(accepted.accept(ada, clock.instant()));
        var pending = send(id, login("eve"));

        assertThat(listed(id, Standing.EXPIRED)).containsExactly(lapsed.id());
        assertThat(listed(id, Standing.CANCELLED)).containsExactly(cancelled.id());
        assertThat(listed(id, Standing.DECLINED)).containsExactly(declined.id());
        assertThat(listed(id, Standing.ACCEPTED)).containsExactly(accepted.id());
        assertThat(listed(id, Standing.PENDING)).containsExactly(pending.id());
        assertThat(listed(id, null)).hasSize(5);
    }

    @Test
    void pages_follow_each_other() {
        var id = organisation(user("ada"));
        var sent = IntStream.range(0, 5)
                .mapToObj(i -> send(id, login("guest")).id())
                .toList();

        var first = page(id, null);
        var second = page(id, first.next());
        var third = page(id, second.next());

        assertThat(first.items()).extracting(Invitation::id).isEqualTo(sent.subList(0, 2));
        assertThat(second.items()).extracting(Invitation::id).isEqualTo(sent.subList(2, 4));
        assertThat(third.items()).extracting(Invitation::id).isEqualTo(sent.subList(4, 5));
        assertThat(third.next()).isNull();
    }
}
