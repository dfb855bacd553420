package io.seneschal.rest.organisation;

import io.seneschal.application.organisation.ChangingMembers;
import io.seneschal.application.organisation.MemberViews.Filter;
import io.seneschal.application.organisation.ReadingMembers;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.organisation.MemberWish;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.Role;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Paging;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Shape;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code /organisations/{organisation_id}/members}: looking at members and changing them. */
public final class MembersResource {

    private final ReadingMembers reading;
    private final ChangingMembers changing;

    public MembersResource(ReadingMembers reading, ChangingMembers changing) {
        this.reading = reading;
        this.changing = changing;
    }

    public List<Route> routes() {
        var members = "/organisations/{organisation_id}/members";
        var member = members + "/{user_id}";
        return List.of(
                Route.get(members, this::list).asking("role", "search", "cursor", "limit"),
                Route.get(member, this::get),
                Route.patch(member, this::change));
    }

    private Response list(Request request) {
        var paging = request.paging();
        var question = request.query(fields -> question(fields, paging));
        var page = reading.page(request.actor(), request.organisation(), question.filter(), question.page());
        return Response.ok(paging.show(page, member -> MemberView.of(request.organisation(), member)));
    }

    private Response get(Request request) {
        var member = reading.get(request.actor(), request.organisation(), request.user());
        return Response.ok(MemberView.of(request.organisation(), member)).ofVersion(member.version());
    }

    private Response change(Request request) {
        var wish = request.body(MembersResource::wish);
        var member = request.precondition()
                .apply(seen -> changing.change(request.actor(), request.organisation(), request.user(), wish, seen));
        return Response.ok(MemberView.of(request.organisation(), member)).ofVersion(member.version());
    }

    private record Question(Filter filter, PageRequest page) {}

    private static Supplier<Question> question(Fields query, Paging paging) {
        var role = query.narrowing("role", Shape.oneOf(Role.class));
        var search = query.narrowing("search", Shape.TEXT);
        var page = paging.page(query);
        return () -> new Question(new Filter(role.orNull(), search.orNull()), page.get());
    }

    private static Supplier<MemberWish> wish(Fields fields) {
        var role = fields.changeable("role", Shape.oneOf(Role.class));
        var billing = fields.changeable("billing", Shape.TRUTH);
        var state = fields.changeable("state", Shape.oneOf(Membership.State.class));
        var contact = fields.changeable("contact", Shape.object(ContactWish::of));
        return () -> new MemberWish(
                role.orNull(),
                billing.orNull(),
                state.orNull(),
                contact.map(ContactWish::billing),
                contact.map(ContactWish::product));
    }

    /** What is to be different about contact preferences. */
    record ContactWish(@Nullable Boolean billing, @Nullable Boolean product) {

        static Supplier<ContactWish> of(Fields fields) {
            var billing = fields.changeable("billing", Shape.TRUTH);
            var product = fields.changeable("product", Shape.TRUTH);
            return () -> new ContactWish(billing.orNull(), product.orNull());
        }
    }
}
