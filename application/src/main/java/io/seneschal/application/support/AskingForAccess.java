package io.seneschal.application.support;

import io.seneschal.application.shared.Ids;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.shared.Transactions;
import io.seneschal.application.support.GrantingSupport.Wish;
import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.support.AccessRequest;
import io.seneschal.domain.support.AccessRequestId;
import io.seneschal.domain.support.TicketId;
import io.seneschal.domain.support.TicketText;
import jakarta.inject.Inject;
import java.time.Clock;

/** An agent asks for access to a type of content, and the customer accepts or declines (SUP-1). */
public final class AskingForAccess {

    private final Tickets tickets;
    private final AccessRequests requests;
    private final GrantingSupport granting;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public AskingForAccess(
            Tickets tickets,
            AccessRequests requests,
            GrantingSupport granting,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.tickets = tickets;
        this.requests = requests;
        this.granting = granting;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws io.seneschal.domain.support.TicketRefusal if the ticket is not there for the agent, or is closed */
    public AccessRequest ask(Actor.Agent agent, TicketId id, ContentType contentType, TicketText reason) {
        return transactions.inOne(agent, () -> {
            var asked = AccessRequest.ask(
                    new AccessRequestId(ids.next()), tickets.get(id), contentType, reason, agent, clock.instant());
            requests.add(asked);
            return asked.after();
        });
    }

    /**
     * Gives what was asked for, as if the customer had switched it on themselves. Accepting again gives nothing more.
     *
     * @throws io.seneschal.domain.support.AccessRequestRefusal if it is not the customer's to answer, was declined or has lapsed
     * @throws io.seneschal.domain.shared.Refusal as when a grant is given
     */
    public AccessRequest accept(Actor.Person customer, AccessRequestId id, Wish wish) {
        return transactions.inOne(customer, () -> {
            var request = requests.get(id);
            var accepted = request.accept(
                    () -> granting.give(customer, request.contentType(), wish, SeenVersion.ANY)
                            .id(),
                    customer,
                    clock.instant());
            requests.save(accepted);
            return accepted.after();
        });
    }

    /** @throws io.seneschal.domain.support.AccessRequestRefusal if it is not the customer's to answer, was accepted or has lapsed */
    public AccessRequest decline(Actor.Person customer, AccessRequestId id) {
        return transactions.inOne(customer, () -> {
            var declined = requests.get(id).decline(customer, clock.instant());
            requests.save(declined);
            return declined.after();
        });
    }

    /** Those of a ticket, in the order in which they were made. */
    public Page<AccessRequest> page(Actor actor, TicketId ticket, PageRequest page) {
        tickets.get(ticket).requireThereFor(actor);
        return requests.page(ticket, page);
    }

    /** Those that are this customer's to answer, or were. */
    public Page<AccessRequest> page(Actor.Person customer, PageRequest page) {
        return requests.page(customer.id(), page);
    }

    public AccessRequest get(Actor.Person customer, AccessRequestId id) {
        var request = requests.get(id);
        request.requireCustomer(customer);
        return request;
    }
}
