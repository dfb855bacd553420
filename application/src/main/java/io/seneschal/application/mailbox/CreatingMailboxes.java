package io.seneschal.application.mailbox;

import io.seneschal.application.mailbox.MailboxViews.MailboxView;
import io.seneschal.application.organisation.Authorities;
import io.seneschal.application.product.Products;
import io.seneschal.application.shared.Ids;
import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.mailbox.Mailbox;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.mailbox.MailboxRefusal.AddressTaken;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.product.Catalogue;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import jakarta.inject.Inject;
import java.time.Clock;

/** Creating mailboxes in the mail services that an organisation rents (DEV-1). */
public final class CreatingMailboxes {

    private final Mailboxes mailboxes;
    private final MailboxViews views;
    private final Products products;
    private final Catalogue catalogue;
    private final Authorities authorities;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public CreatingMailboxes(
            Mailboxes mailboxes,
            MailboxViews views,
            Products products,
            Catalogue catalogue,
            Authorities authorities,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.mailboxes = mailboxes;
        this.views = views;
        this.products = products;
        this.catalogue = catalogue;
        this.authorities = authorities;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param selfService whether everybody who may use it manages their own devices there (DEV-10) */
    public record NewMailbox(EmailAddress address, ProductId product, boolean selfService) {}

    /** @throws AddressTaken if there is one of this address, in whatever organisation */
    public MailboxView create(Actor actor, OrganisationId organisation, NewMailbox wish) {
        return transactions.inOne(actor, () -> {
            var authority = authorities.require(actor, Permission.MANAGE_MAILBOXES, organisation);
            var product = products.get(organisation, wish.product());
            var created = Mailbox.create(
                    new MailboxId(ids.next()),
                    product,
                    catalogue.typeOf(product),
                    wish.address(),
                    wish.selfService(),
                    mailboxes.find(wish.address()),
                    authority,
                    clock.instant());
            mailboxes.add(created);
            return views.get(organisation, created.after().id());
        });
    }
}
