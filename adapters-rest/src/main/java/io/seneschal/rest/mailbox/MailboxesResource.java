package io.seneschal.rest.mailbox;

import io.seneschal.application.mailbox.ChangingMailboxes;
import io.seneschal.application.mailbox.CreatingMailboxes;
import io.seneschal.application.mailbox.CreatingMailboxes.NewMailbox;
import io.seneschal.application.mailbox.ReadingMailboxes;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Paging;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Shape;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** {@code /organisations/{organisation_id}/mailboxes}: creating, looking, changing, deleting (DEV-1). */
public final class MailboxesResource {

    static final String MAILBOXES = "/organisations/{organisation_id}/mailboxes";
    static final String MAILBOX = MAILBOXES + "/{mailbox_id}";

    private static final Map<String, String> JUDGED = Map.of("product.unknown-resource-kind", "/product_id");

    private final CreatingMailboxes creating;
    private final ReadingMailboxes reading;
    private final ChangingMailboxes changing;

    public MailboxesResource(CreatingMailboxes creating, ReadingMailboxes reading, ChangingMailboxes changing) {
        this.creating = creating;
        this.reading = reading;
        this.changing = changing;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(MAILBOXES, this::list).asking("product_id", "search", "cursor", "limit"),
                Route.post(MAILBOXES, this::create),
                Route.get(MAILBOX, this::get),
                Route.patch(MAILBOX, this::change),
                Route.delete(MAILBOX, this::delete));
    }

    private Response list(Request request) {
        var paging = request.paging();
        var question = request.query(fields -> question(fields, paging));
        var page = reading.page(
                request.actor(), request.organisation(), question.product(), question.search(), question.page());
        return Response.ok(paging.show(page, MailboxView::of));
    }

    private Response create(Request request) {
        var created = request.body(
                MailboxesResource::newMailbox,
                JUDGED,
                wish -> creating.create(request.actor(), request.organisation(), wish));
        var mailbox = created.mailbox();
        var location = "/1/organisations/" + mailbox.organisation() + "/mailboxes/" + mailbox.id();
        return Response.created(location, MailboxView.of(created)).ofVersion(mailbox.version());
    }

    private Response get(Request request) {
        return MailboxView.shown(reading.get(request.actor(), request.organisation(), mailbox(request)));
    }

    private Response change(Request request) {
        var wished = request.body(MailboxesResource::selfService);
        return MailboxView.shown(request.precondition()
                .apply(seen -> changing.switchSelfService(
                        request.actor(), request.organisation(), mailbox(request), wished, seen)));
    }

    private Response delete(Request request) {
        request.precondition()
                .accept(seen -> changing.delete(request.actor(), request.organisation(), mailbox(request), seen));
        return Response.done();
    }

    /** The mailbox in the path. */
    static MailboxId mailbox(Request request) {
        return new MailboxId(request.id("mailbox_id"));
    }

    private record Question(
            @Nullable ProductId product, @Nullable String search, PageRequest page) {}

    private static Supplier<Question> question(Fields query, Paging paging) {
        var product = query.narrowing("product_id", Shape.ID.as(ProductId::new));
        var search = query.narrowing("search", Shape.TEXT);
        var page = paging.page(query);
        return () -> new Question(product.orNull(), search.orNull(), page.get());
    }

    private static Supplier<NewMailbox> newMailbox(Fields fields) {
        var address = fields.required("address", Shape.text(EmailAddress::new));
        var product = fields.required("product_id", Shape.ID.as(ProductId::new));
        var selfService = fields.optional("self_service", Shape.TRUTH);
        return () -> new NewMailbox(address.value(), product.value(), selfService.or(false));
    }

    private static Supplier<UnaryOperator<Boolean>> selfService(Fields fields) {
        var selfService = fields.changeable("self_service", Shape.TRUTH);
        return () -> selfService::or;
    }
}
