package io.seneschal.domain.organisation;

import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.Refusal;
import io.seneschal.domain.shared.UserId;
import java.util.Collection;
import java.util.Map;

/** Every "no" an organisation can say. */
public abstract sealed class OrganisationRefusal extends Refusal {

    private OrganisationRefusal(Kind kind, String code, Map<String, Object> because, String... remedies) {
        super(kind, code, because, remedies);
    }

    /** An organisation never stands without someone who answers for it in law (ORG-1). */
    public static final class LastLegalResponsible extends OrganisationRefusal {
        public LastLegalResponsible(OrganisationId organisation, UserId user) {
            super(
                    Kind.CONFLICT,
                    "organisation.last-legal-responsible",
                    facts("organisation", organisation, "user", user, "legal_responsibles", 1),
                    "appoint-another-legal-responsible");
        }
    }

    /** Only an empty organisation can be deleted (ORG-9). */
    public static final class NotEmpty extends OrganisationRefusal {
        public NotEmpty(OrganisationId organisation, Map<String, Long> left) {
            super(
                    Kind.CONFLICT,
                    "organisation.not-empty",
                    facts("organisation", organisation, "left", left),
                    "remove-what-is-left");
        }
    }

    /** Not there, or another one's: the two look alike (ORG-7). */
    public static final class UnknownOrganisation extends OrganisationRefusal {
        /** @param organisation its id, or the name under which it was looked for */
        public UnknownOrganisation(Object organisation) {
            super(
                    Kind.UNKNOWN,
                    "organisation.unknown",
                    facts("organisation", organisation),
                    "check-the-id",
                    "log-in-as-another-user");
        }
    }

    /** Names need not be unique, and this one is not. */
    public static final class AmbiguousName extends OrganisationRefusal {
        public AmbiguousName(String name, Collection<OrganisationId> organisations) {
            super(
                    Kind.CONFLICT,
                    "organisation.ambiguous-name",
                    facts("name", name, "organisations", organisations),
                    "use-the-id");
        }
    }

    public static final class UnusableName extends OrganisationRefusal {
        public UnusableName(String text, int longest) {
            super(
                    Kind.INVALID,
                    "organisation.unusable-name",
                    facts("name", text, "longest", longest),
                    "use-a-plain-name");
        }
    }

    public static final class UnusableAddress extends OrganisationRefusal {
        public UnusableAddress(String part, String text) {
            super(
                    Kind.INVALID,
                    "organisation.unusable-address",
                    facts("part", part, "text", text),
                    "correct-the-address");
        }
    }

    public static final class UnusableBillingZone extends OrganisationRefusal {
        public UnusableBillingZone(String zone) {
            super(Kind.INVALID, "organisation.unusable-billing-zone", facts("zone", zone), "use-a-time-zone-name");
        }
    }

    /** Breaking the glass needs a reason of 10 to 500 characters that others can read later (ORG-8). */
    public static final class ReasonMissing extends OrganisationRefusal {
        public ReasonMissing(int shortest, int longest) {
            super(
                    Kind.INVALID,
                    "organisation.reason-missing",
                    facts("shortest", shortest, "longest", longest),
                    "state-a-reason");
        }
    }
}
