package io.seneschal.persistence.support;

import io.seneschal.application.support.ContentFacts;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.persistence.access.InMemoryHeldAccesses;
import io.seneschal.persistence.mailbox.InMemoryMailboxTables;
import io.seneschal.persistence.organisation.InMemoryOrganisationTables;
import io.seneschal.persistence.product.InMemoryProductTables;
import io.seneschal.persistence.shared.InMemoryStore;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Facts about things, from memory. */
public final class InMemoryContentFacts implements ContentFacts {

    private final InMemoryStore store;
    private final InMemoryOrganisationTables organisations;
    private final InMemoryProductTables products;
    private final InMemoryMailboxTables mailboxes;
    private final InMemoryHeldAccesses accesses;

    public InMemoryContentFacts(
            InMemoryStore store,
            InMemoryOrganisationTables organisations,
            InMemoryProductTables products,
            InMemoryMailboxTables mailboxes,
            InMemoryHeldAccesses accesses) {
        this.store = store;
        this.organisations = organisations;
        this.products = products;
        this.mailboxes = mailboxes;
        this.accesses = accesses;
    }

    @Override
    public List<Fact> about(UserId user, Collection<OrganisationId> among, Collection<UUID> things) {
        return store.ask(() -> things.stream()
                .flatMap(thing -> among.stream()
                        .flatMap(organisation -> organisations.find(organisation, user).stream())
                        .flatMap(member -> product(member, thing).or(() -> mailbox(member, thing)).stream()))
                .toList());
    }

    private Optional<Fact> product(Membership member, UUID thing) {
        return products.find(member.organisation(), new ProductId(thing))
                .map(product -> new Fact(
                        member,
                        product,
                        null,
                        accesses.of(member.organisation(), member.user()).stream()
                                .filter(access -> access.extent().touches(product))
                                .toList()));
    }

    private Optional<Fact> mailbox(Membership member, UUID thing) {
        return mailboxes
                .find(member.organisation(), new MailboxId(thing))
                .flatMap(mailbox -> products.find(member.organisation(), mailbox.product())
                        .map(product -> new Fact(
                                member,
                                product,
                                mailbox,
                                accesses.of(member.organisation(), member.user()).stream()
                                        .filter(access -> InMemoryMailboxTables.opens(access, mailbox, product))
                                        .toList())));
    }
}
