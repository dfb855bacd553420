package io.seneschal.persistence.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.AccessRequest;
import io.seneschal.domain.support.Attachment;
import io.seneschal.domain.support.SharedMail;
import io.seneschal.domain.support.Ticket;
import io.seneschal.domain.support.TicketId;
import io.seneschal.domain.support.TicketMessage;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import io.seneschal.persistence.shared.ScopedId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tickets and what is in them, each by the keys it is looked for. Used under the lock of the store. */
public final class InMemoryTicketTables {

    final InMemoryTable<ScopedId, Ticket> tickets;
    final InMemoryTable<ScopedId, Ticket> byCustomer;
    final InMemoryTable<ScopedId, Ticket> byAgent;
    final InMemoryTable<ScopedId, TicketMessage> messages;
    final InMemoryTable<ScopedId, Attachment> attachments;
    final InMemoryTable<ScopedId, List<byte[]>> pieces;
    final InMemoryTable<ScopedId, AccessRequest> requests;
    final InMemoryTable<ScopedId, AccessRequest> requestsByTicket;
    final InMemoryTable<ScopedId, AccessRequest> requestsByCustomer;
    final InMemoryTable<ScopedId, SharedMail> sharedMails;
    final InMemoryTable<ScopedId, SharedMail> sharedMailsByGiver;

    public InMemoryTicketTables(InMemoryStore store) {
        this.tickets = new InMemoryTable<>(store);
        this.byCustomer = new InMemoryTable<>(store);
        this.byAgent = new InMemoryTable<>(store);
        this.messages = new InMemoryTable<>(store);
        this.attachments = new InMemoryTable<>(store);
        this.pieces = new InMemoryTable<>(store);
        this.requests = new InMemoryTable<>(store);
        this.requestsByTicket = new InMemoryTable<>(store);
        this.requestsByCustomer = new InMemoryTable<>(store);
        this.sharedMails = new InMemoryTable<>(store);
        this.sharedMailsByGiver = new InMemoryTable<>(store);
    }

    /** They go with their customer's account. */
    public void removeAllOf(UserId customer) {
        InMemoryTable.all(byCustomer, customer.value()).toList().forEach(this::remove);
    }

    Optional<Ticket> find(TicketId ticket) {
        return tickets.find(ScopedId.of(ticket.value()));
    }

    void put(Ticket ticket) {
        find(ticket.id()).ifPresent(this::takeOut);
        tickets.put(ScopedId.of(ticket.id().value()), ticket);
        byCustomer.put(new ScopedId(ticket.customer().value(), ticket.id().value()), ticket);
        ticket.agents().forEach(agent -> byAgent.put(handled(agent, ticket), ticket));
    }

    /** Agents have no ids: they are found by one made of their address. */
    static UUID scope(Actor.Agent agent) {
        return UUID.nameUUIDFromBytes(agent.key().getBytes(UTF_8));
    }

    void put(Attachment attachment, List<byte[]> content) {
        attachments.put(key(attachment), attachment);
        pieces.put(ScopedId.of(attachment.id().value()), List.copyOf(content));
    }

    void remove(Attachment attachment) {
        attachments.remove(key(attachment));
        pieces.remove(ScopedId.of(attachment.id().value()));
    }

    static ScopedId key(Attachment attachment) {
        return new ScopedId(attachment.ticket().value(), attachment.id().value());
    }

    void put(AccessRequest request) {
        requests.put(ScopedId.of(request.id().value()), request);
        requestsByTicket.put(new ScopedId(request.ticket().value(), request.id().value()), request);
        requestsByCustomer.put(
                new ScopedId(request.customer().value(), request.id().value()), request);
    }

    void put(SharedMail mail) {
        sharedMails.put(new ScopedId(mail.ticket().value(), mail.id().value()), mail);
        sharedMailsByGiver.put(new ScopedId(mail.giver().value(), mail.id().value()), mail);
    }

    private void remove(AccessRequest request) {
        requests.remove(ScopedId.of(request.id().value()));
        requestsByTicket.remove(
                new ScopedId(request.ticket().value(), request.id().value()));
        requestsByCustomer.remove(
                new ScopedId(request.customer().value(), request.id().value()));
    }

    private void remove(SharedMail mail) {
        sharedMails.remove(new ScopedId(mail.ticket().value(), mail.id().value()));
        sharedMailsByGiver.remove(new ScopedId(mail.giver().value(), mail.id().value()));
    }

    private void remove(Ticket ticket) {
        InMemoryTable.all(requestsByTicket, ticket.id().value()).toList().forEach(this::remove);
        InMemoryTable.all(sharedMails, ticket.id().value()).toList().forEach(this::remove);
        InMemoryTable.all(attachments, ticket.id().value()).toList().forEach(this::remove);
        InMemoryTable.all(messages, ticket.id().value())
                .toList()
                .forEach(message -> messages.remove(
                        new ScopedId(ticket.id().value(), message.id().value())));
        takeOut(ticket);
    }

    private void takeOut(Ticket ticket) {
        tickets.remove(ScopedId.of(ticket.id().value()));
        byCustomer.remove(new ScopedId(ticket.customer().value(), ticket.id().value()));
        ticket.agents().forEach(agent -> byAgent.remove(handled(agent, ticket)));
    }

    private static ScopedId handled(Actor.Agent agent, Ticket ticket) {
        return new ScopedId(scope(agent), ticket.id().value());
    }
}
