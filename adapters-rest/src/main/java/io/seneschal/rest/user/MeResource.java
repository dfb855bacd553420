package io.seneschal.rest.user;

import io.seneschal.application.account.ClosingAccounts;
import io.seneschal.application.organisation.OrganisationViews.UserOrganisation;
import io.seneschal.application.organisation.ReadingOrganisations;
import io.seneschal.application.user.ChangingProfiles;
import io.seneschal.application.user.ReadingUsers;
import io.seneschal.domain.shared.PersonName;
import io.seneschal.domain.shared.PreferredLocale;
import io.seneschal.domain.user.PhoneNumber;
import io.seneschal.domain.user.User.ProfileWish;
import io.seneschal.rest.organisation.ContactView;
import io.seneschal.rest.organisation.OrganisationSummary;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Shape;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** {@code /users/me}: whoever asks. */
public final class MeResource {

    private final ReadingUsers reading;
    private final ChangingProfiles changing;
    private final ClosingAccounts closing;
    private final ReadingOrganisations organisations;

    public MeResource(
            ReadingUsers reading,
            ChangingProfiles changing,
            ClosingAccounts closing,
            ReadingOrganisations organisations) {
        this.reading = reading;
        this.changing = changing;
        this.closing = closing;
        this.organisations = organisations;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/users/me", this::get),
                Route.patch("/users/me", this::change),
                Route.delete("/users/me", this::close),
                Route.get("/users/me/organisations", this::organisations).asking("cursor", "limit"));
    }

    private Response get(Request request) {
        var user = reading.me(request.actor());
        return Response.ok(UserView.of(user)).ofVersion(user.version());
    }

    private Response change(Request request) {
        var wish = request.body(MeResource::wish);
        var user = request.precondition().apply(seen -> changing.change(request.actor(), wish, seen));
        return Response.ok(UserView.of(user)).ofVersion(user.version());
    }

    private Response close(Request request) {
        request.precondition().accept(seen -> closing.close(request.actor(), seen));
        return Response.done();
    }

    private Response organisations(Request request) {
        var paging = request.paging();
        var page = organisations.mine(request.actor(), request.query(paging::page));
        return Response.ok(paging.show(page, Belonging::of));
    }

    private static Supplier<ProfileWish> wish(Fields fields) {
        var first = fields.changeable("first_name", Shape.text(PersonName::usable));
        var last = fields.changeable("last_name", Shape.text(PersonName::usable));
        var phone = fields.changeable("phone", Shape.text(PhoneNumber::new));
        var locale = fields.changeable("locale", Shape.text(PreferredLocale::new));
        return () -> new ProfileWish(first.orNull(), last.orNull(), phone.orNull(), locale.orNull());
    }

    /** Where a user belongs, and as what. */
    record Belonging(
            OrganisationSummary organisation,
            String role,
            boolean billing,
            ContactView contact,
            String state,
            Instant joinedAt) {

        static Belonging of(UserOrganisation organisation) {
            return new Belonging(
                    new OrganisationSummary(
                            organisation.id().value(),
                            organisation.name(),
                            organisation.kind().code()),
                    organisation.terms().role().code(),
                    organisation.terms().billing(),
                    ContactView.of(organisation.terms().contact()),
                    organisation.state().code(),
                    organisation.joinedAt());
        }
    }
}
