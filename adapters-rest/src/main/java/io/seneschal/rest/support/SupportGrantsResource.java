package io.seneschal.rest.support;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.seneschal.application.support.GrantingSupport;
import io.seneschal.application.support.GrantingSupport.Wish;
import io.seneschal.application.support.ReadingSupport;
import io.seneschal.application.support.ReadingSupport.Switch;
import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.support.GrantLength;
import io.seneschal.domain.support.GrantScope;
import io.seneschal.domain.support.SupportGrant;
import io.seneschal.domain.support.SupportGrant.Standing;
import io.seneschal.domain.support.SupportGrantId;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Shape;
import io.seneschal.rest.support.SupportGrantView.ScopeView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code /support/grants}: one switch per type of content, which only its owner turns on (SUP-2 … SUP-10, SUP-13). */
public final class SupportGrantsResource {

    private static final String GRANTS = "/support/grants";
    private static final String SWITCH = GRANTS + "/{content_type}";

    /** More than are allowed, so that the domain says how many are. */
    private static final int MOST_IDS = 1000;

    static final Map<String, String> JUDGED = Map.of(
            "support.unusable-length", "/ends_in_hours",
            "organisation.unknown", "/organisation_ids",
            "support.unknown-resource", "/resource_ids");

    private static final Shape<Set<UUID>> IDS = Shape.listOf(Shape.ID, MOST_IDS).as(GrantScope::named);

    private final GrantingSupport granting;
    private final ReadingSupport reading;

    public SupportGrantsResource(GrantingSupport granting, ReadingSupport reading) {
        this.granting = granting;
        this.reading = reading;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(GRANTS, this::list).asking("cursor", "limit"),
                Route.get(SWITCH, this::get),
                Route.put(SWITCH, this::give),
                Route.delete(SWITCH, this::revoke),
                Route.post(SWITCH + "/renewal", this::renew),
                Route.get(SWITCH + "/history", this::history).asking("cursor", "limit"),
                Route.get(GRANTS + "/{grant_id}/uses", this::uses).asking("cursor", "limit"),
                Route.get("/support/uses", this::allUses).asking("cursor", "limit"));
    }

    private Response list(Request request) {
        var paging = request.paging();
        var wanted = request.query(paging::page);
        var switches = reading.switches(request.actor().requirePerson());
        return Response.ok(paging.part(switches, wanted, SwitchView::of));
    }

    private Response get(Request request) {
        var type = contentType(request);
        return reading.switches(request.actor().requirePerson()).stream()
                .filter(one -> one.contentType() == type)
                .findFirst()
                .map(SwitchView::shown)
                .orElseThrow();
    }

    private Response give(Request request) {
        var giver = request.actor().requirePerson();
        var type = contentType(request);
        var given = request.body(
                SupportGrantsResource::wish,
                JUDGED,
                wish -> request.precondition().apply(seen -> granting.give(giver, type, wish.get(), seen)));
        return Response.ok(SupportGrantView.of(given, Standing.OPEN)).ofVersion(given.switchVersion());
    }

    private Response renew(Request request) {
        var giver = request.actor().requirePerson();
        var type = contentType(request);
        var given = request.body(SupportGrantsResource::wish, JUDGED, wish -> granting.renew(giver, type, wish.get()));
        return Response.created("/1/support/grants/" + type.code(), SupportGrantView.of(given, Standing.OPEN));
    }

    private Response revoke(Request request) {
        var giver = request.actor().requirePerson();
        var type = contentType(request);
        request.precondition().accept(seen -> granting.revoke(giver, type, seen));
        return Response.done();
    }

    private Response history(Request request) {
        var paging = request.paging();
        var wanted = request.query(paging::page);
        var page = reading.history(request.actor().requirePerson(), contentType(request), wanted);
        return Response.ok(paging.show(page, SupportGrantView::of));
    }

    private Response uses(Request request) {
        var paging = request.paging();
        var wanted = request.query(paging::page);
        var grant = new SupportGrantId(request.id("grant_id"));
        return Response.ok(
                paging.show(reading.uses(request.actor().requirePerson(), grant, wanted), SupportUseView::of));
    }

    private Response allUses(Request request) {
        var paging = request.paging();
        var wanted = request.query(paging::page);
        return Response.ok(paging.show(reading.allUses(request.actor().requirePerson(), wanted), SupportUseView::of));
    }

    private static ContentType contentType(Request request) {
        return SupportGrant.typeCalled(request.path("content_type"));
    }

    /** What the domain judges is asked only once all fields can be read. */
    static Supplier<Supplier<Wish>> wish(Fields fields) {
        var hours = fields.optional("ends_in_hours", Shape.NUMBER);
        var organisations = fields.optional("organisation_ids", IDS);
        var resources = fields.optional("resource_ids", IDS);
        return () -> () -> new Wish(
                hours.orNull() == null ? GrantLength.LONGEST : new GrantLength(hours.value()),
                new GrantScope(
                        organisations.or(Set.of()).stream()
                                .map(OrganisationId::new)
                                .collect(toUnmodifiableSet()),
                        resources.or(Set.of())));
    }

    /** A switch on the wire: off, or open by a grant. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SwitchView(
            String contentType,
            String state,
            @Nullable UUID grantId,
            @Nullable Instant givenAt,
            @Nullable Instant endsAt,
            @Nullable ScopeView scope) {

        static SwitchView of(Switch one) {
            return one.open()
                    .map(SwitchView::open)
                    .orElseGet(() -> new SwitchView(one.contentType().code(), "off", null, null, null, null));
        }

        static Response shown(Switch one) {
            var answer = Response.ok(of(one));
            return one.open()
                    .map(grant -> answer.ofVersion(grant.switchVersion()))
                    .orElse(answer);
        }

        private static SwitchView open(SupportGrant grant) {
            return new SwitchView(
                    grant.contentType().code(),
                    Standing.OPEN.code(),
                    grant.id().value(),
                    grant.givenAt(),
                    grant.endsAt(),
                    ScopeView.of(grant));
        }
    }
}
