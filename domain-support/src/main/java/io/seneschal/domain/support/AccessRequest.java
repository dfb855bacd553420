package io.seneschal.domain.support;

import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.AccessRequestEvent.Accepted;
import io.seneschal.domain.support.AccessRequestEvent.Asked;
import io.seneschal.domain.support.AccessRequestEvent.Declined;
import io.seneschal.domain.support.AccessRequestRefusal.RequestAccepted;
import io.seneschal.domain.support.AccessRequestRefusal.RequestDeclined;
import io.seneschal.domain.support.AccessRequestRefusal.RequestLapsed;
import io.seneschal.domain.support.AccessRequestRefusal.UnknownRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An agent asks the customer of a ticket for access to a type of content, saying why (SUP-1).
 *
 * <p>It opens nothing. Its customer accepts it, which gives a grant like any other, or declines it; whoever does nothing for
 * a week has not accepted. Either answer is final, and the same answer again changes nothing.
 *
 * @param organisation about which the ticket is; {@code null} if about none
 * @param answer {@code null} while there is none
 */
public record AccessRequest(
        AccessRequestId id,
        TicketId ticket,
        @Nullable OrganisationId organisation,
        UserId customer,
        Actor.Agent agent,
        ContentType contentType,
        TicketText reason,
        Instant askedAt,
        @Nullable Answer answer,
        long version) {

    /** 168 hours: from the moment it is made until the first instant at which it can no longer be answered. */
    public static final Duration LIFE = Duration.ofDays(7);

    /** @param grant what accepting it gave; {@code null} if it was declined */
    public record Answer(Instant at, @Nullable SupportGrantId grant) {}

    /** Where it stands at a given instant. */
    public enum Standing implements Coded {
        PENDING,
        ACCEPTED,
        DECLINED,
        LAPSED;
    }

    /** @throws TicketRefusal if the ticket is not there for the agent, or is closed */
    public static Change<AccessRequest> ask(
            AccessRequestId id, Ticket ticket, ContentType contentType, TicketText reason, Actor.Agent by, Instant at) {
        ticket.requireThereFor(by);
        ticket.requireOpen();
        var asked = new AccessRequest(
                id, ticket.id(), ticket.organisation(), ticket.customer(), by, contentType, reason, at, null, 0);
        return Change.to(asked, new Asked(asked.organisation, asked.ticket, id, contentType));
    }

    /**
     * @param giving gives what is asked for; nothing is given if the answer stood already
     * @throws UnknownRequest if it is not this person's to answer
     * @throws RequestDeclined if it was declined
     * @throws RequestLapsed from 168 hours after it was made
     */
    public Change<AccessRequest> accept(Supplier<SupportGrantId> giving, Actor.Person by, Instant at) {
        requireCustomer(by);
        return switch (standingAt(at)) {
            case PENDING -> accepted(giving.get(), at);
            case ACCEPTED -> Change.none(this);
            case DECLINED -> throw new RequestDeclined(answeredAt());
            case LAPSED -> throw new RequestLapsed(lapsesAt());
        };
    }

    /**
     * @throws UnknownRequest if it is not this person's to answer
     * @throws RequestAccepted if it was accepted: what was given can be revoked
     * @throws RequestLapsed from 168 hours after it was made
     */
    public Change<AccessRequest> decline(Actor.Person by, Instant at) {
        requireCustomer(by);
        return switch (standingAt(at)) {
            case PENDING ->
                Change.to(answered(new Answer(at, null)), new Declined(organisation, ticket, id, contentType));
            case DECLINED -> Change.none(this);
            case ACCEPTED -> throw new RequestAccepted(answeredAt());
            case LAPSED -> throw new RequestLapsed(lapsesAt());
        };
    }

    public Standing standingAt(Instant now) {
        if (answer != null) {
            return answer.grant() == null ? Standing.DECLINED : Standing.ACCEPTED;
        }
        return now.isBefore(lapsesAt()) ? Standing.PENDING : Standing.LAPSED;
    }

    /** The first instant at which it can no longer be answered. */
    public Instant lapsesAt() {
        return askedAt.plus(LIFE);
    }

    private Change<AccessRequest> accepted(SupportGrantId grant, Instant at) {
        return Change.to(answered(new Answer(at, grant)), new Accepted(organisation, ticket, id, contentType, grant));
    }

    /** @throws UnknownRequest if it is not this person's to answer */
    public void requireCustomer(Actor.Person by) {
        if (!by.id().equals(customer)) {
            throw new UnknownRequest(id);
        }
    }

    private Instant answeredAt() {
        return answer == null ? askedAt : answer.at();
    }

    private AccessRequest answered(Answer given) {
        return new AccessRequest(
                id, ticket, organisation, customer, agent, contentType, reason, askedAt, given, version);
    }
}
