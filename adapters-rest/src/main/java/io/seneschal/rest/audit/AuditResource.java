package io.seneschal.rest.audit;

import io.seneschal.application.audit.ExportingAuditTrail;
import io.seneschal.application.audit.ReadingAuditTrail;
import io.seneschal.application.audit.VerifyingAuditTrail;
import io.seneschal.application.audit.VerifyingAuditTrail.Head;
import io.seneschal.domain.audit.SealHash;
import io.seneschal.rest.shared.Field;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Route.Answer;
import io.seneschal.rest.shared.Route.Handler;
import io.seneschal.rest.shared.Shape;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code /audit}: the trail of all organisations, for operators. */
public final class AuditResource {

    private static final Shape<SealHash> HEAD = Shape.text(SealHash::new);

    private final ReadingAuditTrail reading;
    private final ExportingAuditTrail exporting;
    private final VerifyingAuditTrail verifying;

    public AuditResource(ReadingAuditTrail reading, ExportingAuditTrail exporting, VerifyingAuditTrail verifying) {
        this.reading = reading;
        this.exporting = exporting;
        this.verifying = verifying;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/audit/events", this::list).asking(EventQuery.PARAMETERS),
                Route.get("/audit/export", this::export).answers(Answer.LINES_OF_JSON),
                Route.get("/audit/head", this::head),
                Route.post("/audit/verification", Handler.inTwoSteps(this::verify)));
    }

    private Response list(Request request) {
        var paging = request.paging();
        var query = request.query(fields -> EventQuery.read(fields, paging));
        var page = reading.all(request.actor().requireOperator(), query.filter(), query.page());
        return Response.ok(paging.show(page, EventView::of));
    }

    private Response export(Request request) {
        return Response.lines(exporting.all(request.actor().requireOperator()));
    }

    private Response head(Request request) {
        return Response.ok(HeadView.of(verifying.head(request.actor().requireOperator())));
    }

    /** Takes its time, and seals: nothing for the inside of a transaction. */
    private Supplier<Response> verify(Request request) {
        var operator = request.actor().requireOperator();
        var kept = request.body(AuditResource::kept);
        var verified = verifying.verify(operator, kept.orNull(), compared -> {});
        return () -> Response.ok(VerifiedView.of(verified));
    }

    private static Supplier<Field<SealHash>> kept(Fields fields) {
        var head = fields.optional("head", HEAD);
        return () -> head;
    }

    record HeadView(long block, String hash, @Nullable Instant sealedAt) {

        static HeadView of(Head head) {
            return new HeadView(head.block(), head.hash().hex(), head.sealedAt());
        }
    }

    record VerifiedView(HeadView head, long events) {

        static VerifiedView of(VerifyingAuditTrail.Verified verified) {
            return new VerifiedView(HeadView.of(verified.head()), verified.events());
        }
    }
}
