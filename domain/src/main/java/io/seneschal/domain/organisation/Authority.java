package io.seneschal.domain.organisation;

import io.seneschal.domain.organisation.MembershipRefusal.OwnRoleUpwards;
import io.seneschal.domain.organisation.PermissionRefusal.BillingRightMissing;
import io.seneschal.domain.organisation.PermissionRefusal.GrantMissing;
import io.seneschal.domain.organisation.PermissionRefusal.MemberNeeded;
import io.seneschal.domain.organisation.PermissionRefusal.MembershipSuspended;
import io.seneschal.domain.organisation.PermissionRefusal.OperatorNeeded;
import io.seneschal.domain.organisation.PermissionRefusal.RoleTooLow;
import io.seneschal.domain.shared.UserId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** With what right somebody acts in an organisation: as one of its members, or as an operator. */
public sealed interface Authority {

    /** Why this may not be done; empty when it may. */
    Optional<PermissionRefusal> objectionTo(Permission permission);

    /** Whether it is this user who acts. */
    boolean isOf(UserId user);

    /** @throws PermissionRefusal if it may not be done */
    default void require(Permission permission) {
        objectionTo(permission).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** Requires the right to look at that member: everybody may look at themselves. */
    default void requireToSee(UserId user) {
        if (!isOf(user)) {
            require(Permission.SEE_MEMBERS);
        }
    }

    /**
     * Requires the right to do this to that member: whoever touches a legal responsible needs the right to change those
     * as well (MEM-5, ORG-4).
     */
    default void requireOver(Membership member, Permission permission) {
        require(permission);
        if (member.role() == Role.LEGAL_RESPONSIBLE) {
            requireOverLegalResponsibles();
        }
    }

    /** Requires the right to invite somebody into a role: nobody offers more than they have (INV-6). */
    default void requireToOffer(Role role) {
        require(Permission.INVITE_MEMBERS);
        if (role == Role.LEGAL_RESPONSIBLE) {
            require(Permission.CHANGE_LEGAL_RESPONSIBLES);
        }
    }

    /**
     * Requires the right to change a member's role (MEM-5).
     *
     * @throws OwnRoleUpwards if somebody raises themselves
     */
    default void requireToAssign(Role role, Membership member) {
        if (isOf(member.user()) && role.isHigherThan(member.role())) {
            throw new OwnRoleUpwards(member.user(), member.role(), role);
        }
        requireOver(member, Permission.CHANGE_MEMBERS);
        if (role == Role.LEGAL_RESPONSIBLE && member.role() != role) {
            require(Permission.CHANGE_LEGAL_RESPONSIBLES);
        }
    }

    /** Operators pass: they may take the role from somebody, though not give it. */
    void requireOverLegalResponsibles();

    /** A member acts with what the table of permissions gives their role. */
    record OfMember(Membership membership) implements Authority {

        @Override
        public boolean isOf(UserId user) {
            return membership.user().equals(user);
        }

        @Override
        public void requireOverLegalResponsibles() {
            require(Permission.CHANGE_LEGAL_RESPONSIBLES);
        }

        @Override
        public Optional<PermissionRefusal> objectionTo(Permission permission) {
            if (membership.state() == Membership.State.SUSPENDED) {
                return Optional.of(new MembershipSuspended(permission, membership.organisation()));
            }
            var role = membership.role();
            return switch (permission.cell(role)) {
                case YES -> Optional.empty();
                case NO ->
                    Optional.of(
                            permission.rolesThatMay().isEmpty()
                                    ? new OperatorNeeded(permission)
                                    : new RoleTooLow(permission, role));
                case WITH_BILLING_RIGHT ->
                    membership.terms().billing()
                            ? Optional.empty()
                            : Optional.of(new BillingRightMissing(permission, role));
                case WHEN_GRANTED -> Optional.of(new GrantMissing(permission, role));
            };
        }
    }

    /**
     * An operator does everything but what is the members' alone: making somebody a legal responsible without a stated
     * reason (ORG-8 is the door for that), and giving away what is personal.
     */
    record OfOperator() implements Authority {

        private static final Set<Permission> MEMBERS_ALONE =
                EnumSet.of(Permission.CHANGE_LEGAL_RESPONSIBLES, Permission.GIVE_SUPPORT_ACCESS);

        @Override
        public boolean isOf(UserId user) {
            return false;
        }

        @Override
        public void requireOverLegalResponsibles() {
            // the machine is theirs; the trail records what they do
        }

        @Override
        public Optional<PermissionRefusal> objectionTo(Permission permission) {
            return MEMBERS_ALONE.contains(permission) ? Optional.of(new MemberNeeded(permission)) : Optional.empty();
        }
    }
}
