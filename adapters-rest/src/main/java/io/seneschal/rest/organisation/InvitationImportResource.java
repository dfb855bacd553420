package io.seneschal.rest.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.seneschal.application.organisation.ImportingInvitations;
import io.seneschal.application.organisation.ImportingInvitations.RowOutcome;
import io.seneschal.rest.shared.Bulk;
import io.seneschal.rest.shared.Problems;
import io.seneschal.rest.shared.Problems.ProblemView;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Route.Content;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /organisations/{organisation_id}/invitations/import}: many invitations from a table (INV-8). */
public final class InvitationImportResource {

    private final ImportingInvitations importing;
    private final Problems problems;

    public InvitationImportResource(ImportingInvitations importing, Problems problems) {
        this.importing = importing;
        this.problems = problems;
    }

    public List<Route> routes() {
        return List.of(Route.post("/organisations/{organisation_id}/invitations/import", this::importAll)
                .takes(Content.CSV));
    }

    private Response importAll(Request request) {
        var outcomes = importing.importAll(request.actor(), request.organisation(), request.bytes(), rows -> {});
        return Response.ok(Bulk.of(outcomes, outcome -> view(outcome, request)));
    }

    private RowView view(RowOutcome outcome, Request request) {
        return new RowView(
                outcome.invitation() == null ? null : outcome.invitation().value(),
                outcome.line(),
                outcome.email(),
                Bulk.outcome(outcome.refusal()),
                outcome.refusal() == null ? null : problems.part(outcome.refusal(), request.language()));
    }

    /** @param row the line of the file, the line of column names being 1 */
    record RowView(
            @Nullable UUID id,
            long row,
            String email,
            String outcome,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ProblemView problem) {}
}
