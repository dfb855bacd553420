package io.seneschal.rest.organisation;

import io.seneschal.application.organisation.ChangingOrganisations;
import io.seneschal.application.organisation.FoundingOrganisations;
import io.seneschal.application.organisation.ReadingOrganisations;
import io.seneschal.domain.organisation.BillingZone;
import io.seneschal.domain.organisation.OrganisationDetails;
import io.seneschal.domain.organisation.OrganisationKind;
import io.seneschal.domain.organisation.OrganisationName;
import io.seneschal.domain.organisation.PostalAddress;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Shape;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** {@code /organisations}: founding, looking, changing, deleting. */
public final class OrganisationsResource {

    private final FoundingOrganisations founding;
    private final ReadingOrganisations reading;
    private final ChangingOrganisations changing;

    public OrganisationsResource(
            FoundingOrganisations founding, ReadingOrganisations reading, ChangingOrganisations changing) {
        this.founding = founding;
        this.reading = reading;
        this.changing = changing;
    }

    public List<Route> routes() {
        return List.of(
                Route.post("/organisations", this::found),
                Route.get("/organisations/{organisation_id}", this::get),
                Route.patch("/organisations/{organisation_id}", this::change),
                Route.delete("/organisations/{organisation_id}", this::delete));
    }

    private Response found(Request request) {
        var founded = founding.found(request.actor(), request.body(OrganisationsResource::newOrganisation));
        return Response.created("/1/organisations/" + founded.id(), OrganisationView.of(founded))
                .ofVersion(founded.version());
    }

    private Response get(Request request) {
        var organisation = reading.get(request.actor(), request.organisation());
        return Response.ok(OrganisationView.of(organisation)).ofVersion(organisation.version());
    }

    private Response change(Request request) {
        var amendment = request.body(OrganisationsResource::amendment);
        var changed = request.precondition()
                .apply(seen -> changing.change(request.actor(), request.organisation(), amendment, seen));
        return Response.ok(OrganisationView.of(changed)).ofVersion(changed.version());
    }

    private Response delete(Request request) {
        request.precondition().accept(seen -> changing.delete(request.actor(), request.organisation(), seen));
        return Response.done();
    }

    private static Supplier<OrganisationDetails> newOrganisation(Fields fields) {
        var name = fields.required("name", Shape.text(OrganisationName::new));
        var kind = fields.required("kind", Shape.oneOf(OrganisationKind.class));
        return () -> OrganisationDetails.named(name.value(), kind.value());
    }

    private static Supplier<UnaryOperator<OrganisationDetails>> amendment(Fields fields) {
        var name = fields.changeable("name", Shape.text(OrganisationName::new));
        var address = fields.clearable("address", Shape.object(OrganisationsResource::address));
        var contact = fields.clearable("contact_email", Shape.text(EmailAddress::new));
        var zone = fields.changeable("billing_zone", Shape.text(BillingZone::new));
        return () -> present -> new OrganisationDetails(
                name.or(present.name()),
                present.kind(),
                address.insteadOf(present.address()),
                contact.insteadOf(present.contact()),
                zone.or(present.billingZone()));
    }

    private static Supplier<PostalAddress> address(Fields fields) {
        var street = fields.optional("street", Shape.TEXT);
        var houseNumber = fields.optional("house_number", Shape.TEXT);
        var postalCode = fields.required("postal_code", Shape.TEXT);
        var town = fields.required("town", Shape.TEXT);
        var country = fields.required("country", Shape.TEXT);
        return () -> new PostalAddress(
                street.orNull(), houseNumber.orNull(), postalCode.value(), town.value(), country.value());
    }
}
