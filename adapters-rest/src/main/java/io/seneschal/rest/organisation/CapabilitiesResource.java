package io.seneschal.rest.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.seneschal.application.organisation.ReadingMembers;
import io.seneschal.application.organisation.ReadingMembers.Capability;
import io.seneschal.rest.shared.Paging;
import io.seneschal.rest.shared.Problems;
import io.seneschal.rest.shared.Problems.ProblemView;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a member may do, before they try (AUT-3). */
public final class CapabilitiesResource {

    private final ReadingMembers reading;
    private final Problems problems;

    public CapabilitiesResource(ReadingMembers reading, Problems problems) {
        this.reading = reading;
        this.problems = problems;
    }

    public List<Route> routes() {
        return List.of(Route.get("/organisations/{organisation_id}/members/{user_id}/capabilities", this::list));
    }

    private Response list(Request request) {
        var capabilities = reading.capabilities(request.actor(), request.organisation(), request.user());
        return Response.ok(Paging.whole(capabilities, capability -> view(capability, request)));
    }

    private CapabilityView view(Capability capability, Request request) {
        return new CapabilityView(
                capability.permission().action(),
                capability.objection().isEmpty(),
                capability
                        .objection()
                        .map(refusal -> problems.part(refusal, request.language()))
                        .orElse(null));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CapabilityView(
            String action, boolean allowed, @Nullable ProblemView problem) {}
}
