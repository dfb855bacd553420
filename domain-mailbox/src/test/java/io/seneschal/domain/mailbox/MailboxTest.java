package io.seneschal.domain.mailbox;

import static io.seneschal.testing.House.NOON;
import static io.seneschal.testing.House.operator;
import static io.seneschal.testing.House.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.domain.mailbox.DeviceRefusal.NotOwnDevice;
import io.seneschal.domain.mailbox.MailboxEvent.Created;
import io.seneschal.domain.mailbox.MailboxEvent.Deleted;
import io.seneschal.domain.mailbox.MailboxEvent.SelfServiceSwitched;
import io.seneschal.domain.mailbox.MailboxRefusal.AddressTaken;
import io.seneschal.domain.mailbox.MailboxRefusal.ConfirmationMismatch;
import io.seneschal.domain.organisation.PermissionRefusal.RoleTooLow;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.product.ProductRefusal.ProductTerminated;
import io.seneschal.domain.product.ProductRefusal.UnknownResourceKind;
import io.seneschal.domain.product.ProductType;
import io.seneschal.domain.product.Resource;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.UserId;
import io.seneschal.testing.House;
import io.seneschal.testing.Post;
import io.seneschal.testing.Rule;
import io.seneschal.testing.Wares;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MailboxTest {

    static final EmailAddress INFO = new EmailAddress("Info@Example.org");

    final UserId eve = someone();
    final House house = House.foundedBy(someone()).with(eve, Role.COLLABORATOR);
    final Product mail = Wares.open(house.id(), Wares.MAIL);
    final Mailbox info = Post.mailbox(mail, "Info@Example.org");

    @Test
    @Rule("DEV-1")
    void is_created_in_a_product_that_has_mailboxes() {
        var id = new MailboxId(UUID.randomUUID());

        assertThat(create(id, mail, Wares.MAIL, Optional.empty()).events())
                .containsExactly(new Created(house.id(), mail.id(), id));
        assertThatExceptionOfType(UnknownResourceKind.class)
                .isThrownBy(() -> create(id, mail, Wares.DOMAIN, Optional.empty()));
    }

    @Test
    void is_not_created_in_a_product_that_is_over() {
        var over = mail.stand(Product.State.TERMINATED, operator()).after();

        assertThatExceptionOfType(ProductTerminated.class)
                .isThrownBy(() -> create(info.id(), over, Wares.MAIL, Optional.empty()));
    }

    @Test
    @Rule("USR-6")
    void no_two_have_one_address() {
        assertThatExceptionOfType(AddressTaken.class)
                .isThrownBy(() -> create(info.id(), mail, Wares.MAIL, Optional.of(info)));
    }

    @Test
    @Rule("AUT-1")
    void collaborators_neither_create_nor_change_nor_delete_it() {
        var by = house.of(eve);

        assertThatExceptionOfType(RoleTooLow.class)
                .isThrownBy(() -> Mailbox.create(info.id(), mail, Wares.MAIL, INFO, false, Optional.empty(), by, NOON));
        assertThatExceptionOfType(RoleTooLow.class).isThrownBy(() -> info.switchSelfService(true, by));
        assertThatExceptionOfType(RoleTooLow.class).isThrownBy(() -> info.delete(by));
    }

    @Test
    @Rule("DEV-10")
    void self_service_is_switched_on_once() {
        var on = info.switchSelfService(true, operator());

        assertThat(on.events()).containsExactly(new SelfServiceSwitched(house.id(), info.id(), true));
        assertThat(on.after().switchSelfService(true, operator()).isNone()).isTrue();
    }

    @Test
    void deleting_it_is_told() {
        assertThat(info.delete(operator()).events()).containsExactly(new Deleted(house.id(), info.id()));
    }

    @Test
    void accesses_name_it_in_one_spelling() {
        assertThat(info.resource()).isEqualTo(new Resource("mailbox", "info@example.org"));
    }

    @Test
    @Rule("DEV-8")
    void its_address_confirms_in_whatever_case() {
        assertThatCode(() -> info.requireConfirmed(" info@EXAMPLE.org", new Custodian.OfAll()))
                .doesNotThrowAnyException();
    }

    @Rule("DEV-8")
    @ParameterizedTest
    @ValueSource(strings = {"", "yes", "info", "jobs@example.org", "info@example.org,"})
    void nothing_else_confirms(String confirmation) {
        assertThatExceptionOfType(ConfirmationMismatch.class)
                .isThrownBy(() -> info.requireConfirmed(confirmation, new Custodian.OfAll()));
    }

    @Test
    @Rule("DEV-8")
    void whoever_manages_only_their_own_devices_does_not_disconnect_all() {
        assertThatExceptionOfType(NotOwnDevice.class)
                .isThrownBy(() -> info.requireConfirmed("info@example.org", new Custodian.OfOwn(eve)));
    }

    private static Change<Mailbox> create(MailboxId id, Product product, ProductType type, Optional<Mailbox> namesake) {
        return Mailbox.create(id, product, type, INFO, false, namesake, operator(), NOON);
    }
}
