package io.seneschal.bootstrap;

import io.seneschal.application.UseCases;
import io.seneschal.application.support.GrantingSupport.Wish;
import io.seneschal.application.support.UsingSupport.NewAccess;
import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.support.GrantLength;
import io.seneschal.domain.support.GrantScope;
import io.seneschal.domain.support.SupportRefusal;
import io.seneschal.domain.support.Ticket.Question;
import io.seneschal.domain.support.TicketSubject;
import io.seneschal.domain.support.TicketText;
import java.net.InetAddress;

/** What the example shows of support: a ticket, an agent who handles it and has asked to see the mail, leave for two days, and a look. */
final class DemoTicket {

    static final EmailAddress ANNA = new EmailAddress("anna@support.example");

    private static final GrantLength TWO_DAYS = new GrantLength(48);

    private DemoTicket() {}

    static void fill(UseCases useCases, Actor.Operator operator, Actor.Person customer, OrganisationId club) {
        var anna = new Actor.Agent(ANNA);
        var question = new Question(
                new TicketSubject("Mails kommen doppelt an"),
                new TicketText("Seit gestern liegt jede Anmeldung zur Hüttenwoche zweimal im Postfach."),
                Language.DE,
                club);
        var ticket = useCases.openingTickets().open(customer, question).id();
        useCases.handlingTickets().assign(operator, ticket, anna, SeenVersion.ANY);
        var request = useCases.askingForAccess()
                .ask(
                        anna,
                        ticket,
                        ContentType.MAIL,
                        new TicketText("Ich möchte die Kopfzeilen beider Mails vergleichen."));
        useCases.askingForAccess().accept(customer, request.id(), new Wish(TWO_DAYS, GrantScope.EVERYTHING));
        look(useCases, anna, new NewAccess(ticket, customer.id(), ContentType.MAIL, club, null));
    }

    /** From this machine, which may be in no network of the provider: then it shows what a refused look is like. */
    private static void look(UseCases useCases, Actor.Agent anna, NewAccess wish) {
        try {
            useCases.usingSupport().open(anna, wish, InetAddress.getLoopbackAddress());
        } catch (SupportRefusal onRecord) {
            return;
        }
    }
}
