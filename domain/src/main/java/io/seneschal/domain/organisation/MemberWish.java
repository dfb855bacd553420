package io.seneschal.domain.organisation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different about a member; {@code null} leaves a thing as it is.
 *
 * @param billing the billing right
 * @param billingContact whether they get mail about bills
 * @param productContact whether they get mail about products
 */
public record MemberWish(
        @Nullable Role role,
        @Nullable Boolean billing,
        Membership.@Nullable State state,
        @Nullable Boolean billingContact,
        @Nullable Boolean productContact) {

    /** Leaves everything as it is. */
    public static final MemberWish NOTHING = new MemberWish(null, null, null, null, null);

    public static MemberWish role(Role role) {
        return new MemberWish(role, null, null, null, null);
    }

    public static MemberWish state(Membership.State state) {
        return new MemberWish(null, null, state, null, null);
    }

    public static MemberWish contact(boolean billing, boolean product) {
        return new MemberWish(null, null, null, billing, product);
    }

    /** What of it is not so already. */
    public MemberWish beyond(Membership member) {
        var contact = member.terms().contact();
        return new MemberWish(
                role == member.role() ? null : role,
                Objects.equals(billing, member.terms().billing()) ? null : billing,
                state == member.state() ? null : state,
                Objects.equals(billingContact, contact.billing()) ? null : billingContact,
                Objects.equals(productContact, contact.product()) ? null : productContact);
    }

    /** Whether it leaves everything as it is. */
    public boolean isNothing() {
        return equals(NOTHING);
    }

    /** Each thing wished needs its own right, also when it is so already: what someone may ask does not depend on luck. */
    void requireRight(Membership member, Authority by) {
        if (role != null) {
            by.requireToAssign(role, member);
        }
        if (billing != null || state != null) {
            by.requireOver(member, Permission.CHANGE_MEMBERS);
        }
        if (billingContact != null || productContact != null) {
            by.require(
                    by.isOf(member.user())
                            ? Permission.CHANGE_OWN_CONTACT_PREFERENCES
                            : Permission.CHANGE_CONTACT_PREFERENCES);
        }
    }

    Role roleOr(Role present) {
        return role == null ? present : role;
    }

    boolean billingOr(boolean present) {
        return billing == null ? present : billing;
    }

    Membership.State stateOr(Membership.State present) {
        return state == null ? present : state;
    }

    ContactPreferences contactOr(ContactPreferences present) {
        return new ContactPreferences(
                billingContact == null ? present.billing() : billingContact,
                productContact == null ? present.product() : productContact);
    }
}
