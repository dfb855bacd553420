package io.seneschal.domain.organisation;

import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.Refusal;
import java.util.Map;

/** Every "no" of the table of permissions (AUT-2). */
public abstract sealed class PermissionRefusal extends Refusal {

    private PermissionRefusal(String code, Map<String, Object> because, String... remedies) {
        super(Kind.FORBIDDEN, code, because, remedies);
    }

    /** The member's role has not this right. */
    public static final class RoleTooLow extends PermissionRefusal {
        public RoleTooLow(Permission permission, Role role) {
            super(
                    "permission.role-too-low",
                    facts(
                            "action",
                            permission.action(),
                            "role",
                            role.code(),
                            "roles_that_may",
                            permission.rolesThatMay().stream().map(Role::code).toList()),
                    permission.rolesThatMay().contains(Role.ADMINISTRATOR)
                            ? "ask-an-administrator"
                            : "ask-a-legal-responsible");
        }
    }

    /** A collaborator sees and pays bills only with the billing right. */
    public static final class BillingRightMissing extends PermissionRefusal {
        public BillingRightMissing(Permission permission, Role role) {
            super(
                    "permission.billing-right-missing",
                    facts("action", permission.action(), "role", role.code()),
                    "ask-for-the-billing-right");
        }
    }

    /** The role alone does not open it; something must have been granted. */
    public static final class GrantMissing extends PermissionRefusal {
        public GrantMissing(Permission permission, Role role) {
            super(
                    "permission.grant-missing",
                    facts("action", permission.action(), "role", role.code()),
                    "ask-for-access");
        }
    }

    /** No member does this, whatever their role; operators do. */
    public static final class OperatorNeeded extends PermissionRefusal {
        public OperatorNeeded(Permission permission) {
            super("permission.operator-needed", facts("action", permission.action()), "ask-an-operator");
        }
    }

    /** A suspended membership gives no rights. */
    public static final class MembershipSuspended extends PermissionRefusal {
        public MembershipSuspended(Permission permission, OrganisationId organisation) {
            super(
                    "membership.suspended",
                    facts("action", permission.action(), "organisation", organisation),
                    "ask-an-administrator");
        }
    }

    /** Only an organisation's own people do this: no operator can, at whatever console (SUP-13). */
    public static final class MemberNeeded extends PermissionRefusal {
        public MemberNeeded(Permission permission) {
            super("permission.member-needed", facts("action", permission.action()), remedies(permission));
        }

        /** There is a door for an operator to one of these things: an appointment with a reason (ORG-8). */
        private static String[] remedies(Permission permission) {
            return permission == Permission.CHANGE_LEGAL_RESPONSIBLES
                    ? new String[] {"appoint-legal-responsible-with-a-reason", "ask-a-legal-responsible"}
                    : new String[] {"ask-a-legal-responsible"};
        }
    }
}
