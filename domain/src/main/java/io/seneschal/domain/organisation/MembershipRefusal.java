package io.seneschal.domain.organisation;

import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.Refusal;
import io.seneschal.domain.shared.UserId;
import java.util.Map;

/** Every "no" about being a member. */
public abstract sealed class MembershipRefusal extends Refusal {

    private MembershipRefusal(Kind kind, String code, Map<String, Object> because, String... remedies) {
        super(kind, code, because, remedies);
    }

    /** A user always belongs somewhere: the last organisation can't be left, only the account closed (USR-5). */
    public static final class LastOrganisation extends MembershipRefusal {
        public LastOrganisation(OrganisationId organisation, UserId user) {
            super(
                    Kind.CONFLICT,
                    "membership.last-organisation",
                    facts("organisation", organisation, "user", user),
                    "join-or-found-another-organisation",
                    "close-the-account");
        }
    }

    /** The only one who answers for an organisation must hear of its bills (MEM-6). */
    public static final class BillingContactRequired extends MembershipRefusal {
        public BillingContactRequired(OrganisationId organisation, UserId user) {
            super(
                    Kind.CONFLICT,
                    "membership.billing-contact-required",
                    facts("organisation", organisation, "user", user),
                    "appoint-another-legal-responsible");
        }
    }

    /** Nobody raises themselves (MEM-5). */
    public static final class OwnRoleUpwards extends MembershipRefusal {
        public OwnRoleUpwards(UserId user, Role present, Role wished) {
            super(
                    Kind.FORBIDDEN,
                    "membership.own-role-upwards",
                    facts("user", user, "present", present.code(), "wished", wished.code()),
                    "ask-a-legal-responsible");
        }
    }

    /** What a removal would end was looked at, and has changed since (MEM-8). */
    public static final class RemovalPlanStale extends MembershipRefusal {
        public RemovalPlanStale(OrganisationId organisation, UserId user) {
            super(
                    Kind.CONFLICT,
                    "membership.removal-plan-stale",
                    facts("organisation", organisation, "user", user),
                    "plan-the-removal-again");
        }
    }

    /** A person is a member of an organisation once (INV-7). */
    public static final class AlreadyMember extends MembershipRefusal {
        public AlreadyMember(OrganisationId organisation, UserId user) {
            super(
                    Kind.CONFLICT,
                    "membership.already-member",
                    facts("organisation", organisation, "user", user),
                    "change-the-member");
        }
    }

    public static final class UnknownMember extends MembershipRefusal {
        public UnknownMember(OrganisationId organisation, Object user) {
            super(
                    Kind.UNKNOWN,
                    "membership.unknown",
                    facts("organisation", organisation, "user", user),
                    "list-the-members");
        }
    }
}
