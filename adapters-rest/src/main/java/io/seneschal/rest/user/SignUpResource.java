package io.seneschal.rest.user;

import io.seneschal.application.account.SigningUp;
import io.seneschal.application.account.SigningUp.NewUser;
import io.seneschal.application.account.SigningUp.SignedUp;
import io.seneschal.domain.organisation.OrganisationName;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.PersonName;
import io.seneschal.domain.shared.PreferredLocale;
import io.seneschal.domain.user.PhoneNumber;
import io.seneschal.domain.user.User.NewAccount;
import io.seneschal.rest.organisation.OrganisationView;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Route.Entrance;
import io.seneschal.rest.shared.Route.Handler;
import io.seneschal.rest.shared.Shape;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** {@code /users}: becoming one. */
public final class SignUpResource {

    /** Somebody who signs up, also where they do more at once. */
    public static final Shape<NewUser> NEW_USER = Shape.object(SignUpResource::newUser);

    /** The field that the use case itself judges. */
    private static final Map<String, String> FIELDS = Map.of("password.unusable", "/password");

    private final SigningUp signingUp;

    public SignUpResource(SigningUp signingUp) {
        this.signingUp = signingUp;
    }

    public List<Route> routes() {
        return List.of(Route.post("/users", Handler.inTwoSteps(this::signUp)).lets(Entrance.EVERYBODY_NOW_AND_THEN));
    }

    private Supplier<Response> signUp(Request request) {
        var candidate = request.body(SignUpResource::newUser, FIELDS, wish -> signingUp.prepare(request.actor(), wish));
        return () -> Response.created("/1/users/me", SignedUpView.of(signingUp.signUp(request.actor(), candidate)));
    }

    private static Supplier<NewUser> newUser(Fields fields) {
        var email = fields.required("email", Shape.text(EmailAddress::new));
        var password = fields.required("password", Shape.TEXT);
        var first = fields.required("first_name", Shape.text(PersonName::usable));
        var last = fields.required("last_name", Shape.text(PersonName::usable));
        var phone = fields.required("phone", Shape.text(PhoneNumber::new));
        var locale = fields.required("locale", Shape.text(PreferredLocale::new));
        var company = fields.optional("company_name", Shape.text(OrganisationName::new));
        var invitation = fields.optional("invitation_token", Shape.TEXT);
        return () -> new NewUser(
                new NewAccount(
                        email.value(), new PersonName(first.value(), last.value()), phone.value(), locale.value()),
                password.value(),
                company.orNull(),
                invitation.orNull());
    }

    record SignedUpView(UserView user, OrganisationView organisation) {

        static SignedUpView of(SignedUp signedUp) {
            return new SignedUpView(UserView.of(signedUp.user()), OrganisationView.of(signedUp.organisation()));
        }
    }
}
