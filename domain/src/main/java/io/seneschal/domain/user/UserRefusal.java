package io.seneschal.domain.user;

import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.Refusal;
import io.seneschal.domain.shared.UserId;
import java.util.List;
import java.util.Map;

/** Every "no" about a user. */
public abstract sealed class UserRefusal extends Refusal {

    private UserRefusal(Kind kind, String code, Map<String, Object> because, String... remedies) {
        super(kind, code, because, remedies);
    }

    /** A login belongs to one user (USR-6). */
    public static final class LoginTaken extends UserRefusal {
        public LoginTaken(EmailAddress login) {
            super(Kind.CONFLICT, "user.login-taken", facts("email", login), "log-in", "use-another-address");
        }
    }

    /** An account can't be closed while an organisation would be left without a legal responsible (USR-10). */
    public static final class LastLegalResponsibleSomewhere extends UserRefusal {
        public LastLegalResponsibleSomewhere(UserId user, List<OrganisationId> organisations) {
            super(
                    Kind.CONFLICT,
                    "user.last-legal-responsible",
                    facts("user", user, "organisations", organisations),
                    "appoint-another-legal-responsible",
                    "delete-the-organisation");
        }
    }

    public static final class UnusablePhoneNumber extends UserRefusal {
        public UnusablePhoneNumber(String text) {
            super(Kind.INVALID, "phone.unusable", facts("phone", text), "use-international-format");
        }
    }

    public static final class UnknownUser extends UserRefusal {
        public UnknownUser(Object user) {
            super(Kind.UNKNOWN, "user.unknown", facts("user", user), "check-the-id");
        }
    }
}
