package io.seneschal.application.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.application.Stores;
import io.seneschal.application.UseCases;
import io.seneschal.application.mailbox.CreatingMailboxes.NewMailbox;
import io.seneschal.application.mailbox.MailboxViews.Filter;
import io.seneschal.application.mailbox.MailboxViews.MailboxView;
import io.seneschal.application.mailbox.MailboxViews.OpenTo;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.access.Extent;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.mailbox.DeviceRefusal.UnknownDeviceInvitation;
import io.seneschal.domain.mailbox.Mailbox;
import io.seneschal.domain.mailbox.MailboxRefusal.AddressTaken;
import io.seneschal.domain.mailbox.MailboxRefusal.UnknownMailbox;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.product.Resource;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.testing.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Of {@link Mailboxes} and {@link MailboxViews}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class MailboxesContract extends MailContract {

    @Test
    @Rule("DEV-1")
    void a_mailbox_is_found_as_created_without_any_device_in_its_own_organisation_only() {
        var elsewhere = organisation(user("carla"));
        var info = mailbox();

        assertThat(stores.mailboxes().get(id, info.id())).isEqualTo(info);
        assertThat(stores.mailboxViews().get(id, info.id())).isEqualTo(new MailboxView(info, 0));
        assertThatThrownBy(() -> stores.mailboxes().get(elsewhere, info.id())).isInstanceOf(UnknownMailbox.class);
        assertThatThrownBy(() -> stores.mailboxViews().get(elsewhere, info.id()))
                .isInstanceOf(UnknownMailbox.class);
        assertThat(eventsOf(id)).endsWith("mailbox.created");
    }

    @Test
    @Rule("USR-6")
    void it_is_found_by_its_address_in_whatever_case() {
        var info = mailbox();

        assertThat(stores.mailboxes().find(shouted(info.address()))).contains(info);
        assertThat(stores.mailboxes().find(login("nobody"))).isEmpty();
    }

    @Test
    @Rule("USR-6")
    void no_two_have_the_same_address_in_whatever_organisations() {
        var info = mailbox();
        var elsewhere = organisation(user("carla"));
        var theirs = product(elsewhere, "mail-service", "Mail");

        assertThatThrownBy(() -> mailbox(theirs, shouted(info.address()))).isInstanceOf(StaleChange.class);

        inOne(() -> stores.mailboxes().remove(info.delete(OPERATING)));
        mailbox(theirs, info.address());
    }

    @Test
    @Rule("USR-6")
    void of_two_who_create_one_of_the_same_address_at_the_same_instant_one_is_told_of_the_other() throws Exception {
        var other = another();
        for (var round = 0; round < 10; round++) {
            var address = login("info");

            var outcomes = atTheSameInstant(creating(stores, address), creating(other, shouted(address)));

            assertThat(outcomes.stream().filter(outcome -> outcome.state() == Future.State.SUCCESS))
                    .hasSize(1);
            assertThat(outcomes.stream().filter(outcome -> outcome.state() == Future.State.FAILED))
                    .allSatisfy(outcome -> assertThat(outcome.exceptionNow()).isInstanceOf(AddressTaken.class));
        }
    }

    @Test
    void it_lies_in_a_product_of_its_own_organisation() {
        var theirs = product(organisation(user("carla")), "mail-service", "Mail");
        var astray = new Mailbox(mailbox().id(), id, theirs.id(), login("astray"), false, clock.instant(), 0);

        assertThatThrownBy(() -> inOne(() -> stores.mailboxes().add(Change.to(astray))))
                .isInstanceOf(StaleChange.class);
    }

    @Test
    @Rule("DEV-10")
    void whether_everybody_manages_their_own_devices_is_kept_on_a_new_version() {
        var info = mailbox();

        inOne(() -> stores.mailboxes().save(info.switchSelfService(false, OPERATING)));

        assertThat(stores.mailboxes().get(id, info.id()))
                .isEqualTo(new Mailbox(info.id(), id, mail.id(), info.address(), false, info.createdAt(), 1));
        assertThatThrownBy(() -> inOne(() -> stores.mailboxes().save(info.switchSelfService(false, OPERATING))))
                .isInstanceOf(StaleChange.class);
        assertThatThrownBy(() -> inOne(() -> stores.mailboxes().remove(info.delete(OPERATING))))
                .isInstanceOf(StaleChange.class);
    }

    @Test
    void a_deleted_one_takes_its_invitations_along_and_is_not_deleted_under_a_device() {
        var info = mailbox();
        var link = hash();
        invitation(info, wish("Phone", ben), null, link);
        var laptop = device(info, ben);

        assertThatThrownBy(() -> inOne(() -> stores.mailboxes().remove(info.delete(OPERATING))))
                .isInstanceOf(StaleChange.class);
        inOne(() -> {
            stores.devices().remove(laptop.end());
            stores.mailboxes().remove(info.delete(OPERATING));
        });

        assertThatThrownBy(() -> stores.mailboxes().get(id, info.id())).isInstanceOf(UnknownMailbox.class);
        assertThat(stores.mailboxes().find(info.address())).isEmpty();
        assertThatThrownBy(() -> stores.deviceInvitations().behind(List.of(link)))
                .isInstanceOf(UnknownDeviceInvitation.class);
        assertThat(eventsOf(id)).endsWith("device.disconnected", "mailbox.deleted");
    }

    @Test
    void mailboxes_go_with_their_organisation_and_all_that_hangs_on_them() {
        var info = mailbox();
        var password = hash();
        device(info, wish("Laptop", ada), password);
        invitation(info, wish("Phone", ada), null, hash());
        inOne(() -> stores.memberships()
                .remove(stores.organisations()
                        .get(id)
                        .part(stores.memberships().find(id, ben.id()).orElseThrow(), () -> 2, OPERATING)));
        stand(mail, Product.State.TERMINATED);

        delete(id);

        assertThat(stores.mailboxes().find(info.address())).isEmpty();
        assertThat(stores.credentials().behind(List.of(password))).isEmpty();
    }

    @Test
    void devices_are_counted() {
        var info = mailbox();
        var jobs = mailbox(login("jobs"));
        var laptop = device(info, ben);
        device(info, null);
        device(jobs, ben);
        assertThat(counts(Filter.NONE)).containsExactly(2L, 1L);

        inOne(() -> stores.devices().remove(laptop.end()));

        assertThat(counts(Filter.NONE)).containsExactly(1L, 1L);
        assertThat(stores.mailboxViews().get(id, info.id()).devicesCount()).isOne();
    }

    @Test
    void they_are_listed_in_pages_by_product_and_by_a_part_of_their_address() {
        var second = product(id, "mail-service", "More mail");
        var info = mailbox();
        var jobs = mailbox(second, login("Straßen-Jobs"));
        var press = mailbox(login("press"));
        mailbox(product(organisation(user("carla")), "mail-service", "Mail"), login("press"));

        assertThat(listed(Filter.NONE)).containsExactly(info, jobs, press);
        assertThat(listed(new Filter(null, mail.id(), null))).containsExactly(info, press);
        assertThat(listed(new Filter(null, null, "STRASSEN-j"))).containsExactly(jobs);
        assertThat(listed(new Filter(null, mail.id(), "@EXAMPLE"))).containsExactly(info, press);
        assertThat(listed(new Filter(null, null, "%"))).isEmpty();
        var first = stores.mailboxViews().page(id, Filter.NONE, new PageRequest(null, 2));
        var rest = stores.mailboxViews().page(id, Filter.NONE, new PageRequest(first.next(), 2));
        assertThat(Stream.concat(first.items().stream(), rest.items().stream()).map(MailboxView::mailbox))
                .containsExactly(info, jobs, press);
        assertThat(rest.next()).isNull();
    }

    @Test
    @Rule({"PRD-3", "PRD-4"})
    void those_open_to_somebody_are_listed_by_whatever_opens_them() {
        var second = product(id, "mail-service", "More mail");
        var info = mailbox();
        var jobs = mailbox(second, login("jobs"));
        var press = mailbox(login("press"));
        var hikers = new Holder.OfTeam(team(id, "Hikers", ben).id());
        var own = new Holder.OfUser(ben.id());
        assertThat(openToBen()).isEmpty();

        access(id, own, new Extent.One(mail.id(), info.resource()), null);
        access(id, own, new Extent.One(mail.id(), new Resource("mailbox", "unknown@example.org")), null);
        assertThat(openToBen()).containsExactly(info);
        access(id, hikers, new Extent.One(second.id(), null), clock.instant().plus(Duration.ofDays(1)));
        assertThat(openToBen()).containsExactly(info, jobs);
        clock.pass(Duration.ofDays(1));
        assertThat(openToBen()).containsExactly(info);
        access(id, own, new Extent.Every("drive"), null);
        assertThat(openToBen()).containsExactly(info);
        access(id, hikers, new Extent.Every("mail-service"), null);
        assertThat(openToBen()).containsExactly(info, jobs, press);
        assertThat(listed(new Filter(new OpenTo(ben.id(), clock.instant()), second.id(), "jobs")))
                .containsExactly(jobs);
        assertThat(listed(new Filter(new OpenTo(ada.id(), clock.instant()), null, null)))
                .isEmpty();
    }

    private List<Mailbox> openToBen() {
        return listed(new Filter(new OpenTo(ben.id(), clock.instant()), null, null));
    }

    private List<Mailbox> listed(Filter filter) {
        return views(id, filter).map(MailboxView::mailbox).toList();
    }

    private List<Long> counts(Filter filter) {
        return views(id, filter).map(MailboxView::devicesCount).toList();
    }

    private Stream<MailboxView> views(OrganisationId organisation, Filter filter) {
        return stores.mailboxViews().page(organisation, filter, PageRequest.FIRST).items().stream();
    }

    private Callable<?> creating(Stores process, EmailAddress address) {
        var useCases = UseCases.of(process, instruments());
        return () -> useCases.creatingMailboxes().create(OPERATOR, id, new NewMailbox(address, mail.id(), false));
    }

    private static EmailAddress shouted(EmailAddress address) {
        return new EmailAddress(address.text().toUpperCase(Locale.ROOT));
    }
}
