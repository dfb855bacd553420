package io.seneschal.application.support;

import io.seneschal.application.StoresContract;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.support.Ticket;
import io.seneschal.domain.support.Ticket.Question;
import io.seneschal.domain.support.TicketId;
import io.seneschal.domain.support.TicketSubject;
import io.seneschal.domain.support.TicketText;
import io.seneschal.domain.user.User;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** What the contracts of tickets and what they carry share: a customer, an agent, and tickets. */
public abstract class SupportContract extends StoresContract {

    protected static final Actor.Operator CONSOLE = new Actor.Operator("root");

    protected User ada;
    protected Actor.Agent anna;

    @BeforeEach
    final void a_customer_and_an_agent() {
        ada = user("ada");
        anna = agent("anna");
    }

    /** An agent whom no other test knows. */
    protected final Actor.Agent agent(String name) {
        return new Actor.Agent(new EmailAddress(name + "-" + newId() + "@support.example"));
    }

    protected final Ticket ticket(User customer) {
        return ticket(customer, null);
    }

    protected final Ticket ticket(User customer, @Nullable OrganisationId organisation) {
        var question = new Question(
                new TicketSubject("Mail bounces"), new TicketText("Since\n\nnoon."), Language.DE, organisation);
        var opened = Ticket.open(new TicketId(newId()), question, new Actor.Person(customer.id()), clock.instant());
        inOne(() -> stores.tickets().add(opened));
        return opened.after();
    }

    /** The ticket as it is kept once the agent handles it. */
    protected final Ticket assigned(Ticket ticket, Actor.Agent agent) {
        inOne(() -> stores.tickets().save(ticket.assign(agent, CONSOLE)));
        return stores.tickets().get(ticket.id());
    }
}
