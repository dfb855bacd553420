package io.seneschal.persistence.support;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.support.Tickets;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.support.Ticket;
import io.seneschal.domain.support.TicketId;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Keys;
import io.seneschal.persistence.shared.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tickets in their table, and in another one who handles them. */
public final class JdbiTickets implements Tickets {

    private final JdbiStore store;

    public JdbiTickets(JdbiStore store) {
        this.store = store;
    }

    @Override
    public Optional<Ticket> find(TicketId ticket) {
        return store.ask(handle -> handle.createQuery(TicketRow.SELECT + "where t.id = :id")
                .bind("id", ticket.value())
                .map(TicketRow::ticket)
                .findOne());
    }

    /**
     * In two round trips: first the ids, which are read off an index to the length of the page, then those tickets. Asked
     * as one, PostgreSQL takes a page for a tenth of all that there are, and reads them all.
     */
    @Override
    public Page<Ticket> page(Filter filter, PageRequest page) {
        var ids = Page.of(ids(filter, page), page, id -> id);
        if (ids.items().isEmpty()) {
            return new Page<>(List.of(), null);
        }
        return new Page<>(
                store.ask(handle -> handle.createQuery(TicketRow.SELECT + "where t.id = any(:ids) order by t.id")
                        .bind("ids", Keys.ids(ids.items(), id -> id))
                        .map(TicketRow::ticket)
                        .list()),
                ids.next());
    }

    private List<UUID> ids(Filter filter, PageRequest page) {
        return store.ask(handle -> {
            var query = handle.createQuery(idsOf(filter))
                    .bind("after", Row.start(page))
                    .bind("rows", Row.rows(page));
            if (filter.customer() != null) {
                query.bind("customer", filter.customer().value());
            }
            if (filter.agent() != null) {
                query.bind("agent", filter.agent().key());
            }
            return query.mapTo(UUID.class).list();
        });
    }

    @Override
    public void add(Change<Ticket> opened) {
        var ticket = opened.after();
        store.change(handle -> handle.createUpdate("""
                        insert into tickets (id, customer_id, organisation_id, subject, text, language, state, opened_at,
                                             closed_at, version)
                        values (:id, :customer, :organisation, :subject, :text, :language, :state, :openedAt,
                                :closedAt, :version)
                        """)
                .bind("id", ticket.id().value())
                .bind("customer", ticket.customer().value())
                .bindByType(
                        "organisation",
                        ticket.organisation() == null
                                ? null
                                : ticket.organisation().value(),
                        UUID.class)
                .bind("subject", ticket.subject().text())
                .bind("text", ticket.text().text())
                .bind("language", ticket.language().code())
                .bind("state", ticket.state().code())
                .bind("openedAt", ticket.openedAt())
                .bindByType("closedAt", ticket.closedAt(), Instant.class)
                .bind("version", ticket.version())
                .execute());
        ticket.agents().forEach(agent -> assign(ticket.id(), agent));
        store.append(opened);
    }

    @Override
    public void save(Change<Ticket> changed) {
        if (changed.isNone()) {
            return;
        }
        var ticket = changed.after();
        store.changeOne(
                ticket.id(),
                handle -> handle.createUpdate("""
                        update tickets set state = :state, closed_at = :closedAt, version = version + 1
                        where id = :id and version = :version
                        """)
                        .bind("state", ticket.state().code())
                        .bindByType("closedAt", ticket.closedAt(), Instant.class)
                        .bind("id", ticket.id().value())
                        .bind("version", ticket.version())
                        .execute());
        store.change(handle -> handle.createUpdate("update ticket_agents set state = :state where ticket_id = :id")
                .bind("state", ticket.state().code())
                .bind("id", ticket.id().value())
                .execute());
        store.change(handle -> handle.createUpdate(
                        "delete from ticket_agents where ticket_id = :id and not (agent_folded = any(:agents))")
                .bind("id", ticket.id().value())
                .bind("agents", Keys.texts(ticket.agents(), Actor.Agent::key))
                .execute());
        ticket.agents().forEach(agent -> assign(ticket.id(), agent));
        store.append(changed);
    }

    @Override
    public void hold(Ticket ticket) {
        store.changeOne(
                ticket.id(),
                handle -> handle.createQuery("""
                        select 1 from tickets where id = :id and version = :version for update
                        """)
                        .bind("id", ticket.id().value())
                        .bind("version", ticket.version())
                        .mapTo(Integer.class)
                        .findOne()
                        .orElse(0));
    }

    /** Unless they are. */
    private void assign(TicketId ticket, Actor.Agent agent) {
        store.change(handle -> handle.createUpdate("""
                        insert into ticket_agents (ticket_id, agent, agent_folded, state)
                        select t.id, :agent, :agentFolded, t.state from tickets t
                        where t.id = :ticket
                              and not exists (select 1 from ticket_agents a
                                              where a.ticket_id = t.id and a.agent_folded = :agentFolded)
                        """)
                .bind("ticket", ticket.value())
                .bind("agent", agent.address().text())
                .bind("agentFolded", agent.key())
                .execute());
    }

    /**
     * What is one and the same is named in the order too, so that it is read off an index. The state is named in the text: so
     * PostgreSQL knows how rare it is, and that it is worth its index.
     */
    private static String idsOf(Filter filter) {
        var handled = filter.agent() != null;
        var id = handled ? "h.ticket_id" : "t.id";
        var same = new ArrayList<String>();
        var wanted = new StringBuilder("select ").append(id).append(" from ");
        wanted.append(handled ? "ticket_agents h " : "tickets t ");
        if (handled && filter.customer() != null) {
            wanted.append("join tickets t on t.id = h.ticket_id ");
        }
        wanted.append("where ").append(id).append(" > :after ");
        if (handled) {
            wanted.append("and h.agent_folded = :agent ");
            same.add("h.agent_folded");
        }
        if (filter.customer() != null) {
            wanted.append("and t.customer_id = :customer ");
            same.add("t.customer_id");
        }
        if (filter.state() != null) {
            var state = handled ? "h.state" : "t.state";
            wanted.append("and %s = '%s' ".formatted(state, filter.state().code()));
            same.add(state);
        }
        same.add(id);
        return wanted + "order by " + String.join(", ", same) + " limit :rows";
    }
}
