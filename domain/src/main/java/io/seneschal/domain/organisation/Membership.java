package io.seneschal.domain.organisation;

import io.seneschal.domain.organisation.MembershipEvent.BillingRightChanged;
import io.seneschal.domain.organisation.MembershipEvent.ContactPreferencesChanged;
import io.seneschal.domain.organisation.MembershipEvent.MemberReinstated;
import io.seneschal.domain.organisation.MembershipEvent.MemberSuspended;
import io.seneschal.domain.organisation.MembershipEvent.RoleChanged;
import io.seneschal.domain.organisation.MembershipRefusal.BillingContactRequired;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import java.time.Instant;

/**
 * One user in one organisation: what they are there, whether they may pay, which administrative mail they get.
 *
 * <p>It begins when an organisation is founded or an invitation accepted, and ends when the member leaves or is removed;
 * whatever hung on it ends with it (MEM-7). While suspended it gives no rights. Only its {@link Organisation} changes
 * it, because a change may touch who answers for the organisation in law.
 */
public record Membership(
        OrganisationId organisation, UserId user, Terms terms, State state, Instant joinedAt, long version) {

    /** Whether a membership gives its rights at present. */
    public enum State implements Coded {
        ACTIVE,
        SUSPENDED;
    }

    public Role role() {
        return terms.role();
    }

    /** Suspended members and invited people don't count (ORG-5). */
    public boolean answersInLaw() {
        return role() == Role.LEGAL_RESPONSIBLE && state == State.ACTIVE;
    }

    /** Whether administrative mail about bills goes to them. */
    public boolean hearsOfBills() {
        return terms.contact().billing() && state == State.ACTIVE;
    }

    Change<Membership> assign(Role role) {
        if (role == role()) {
            return Change.none(this);
        }
        return Change.to(
                on(new Terms(role, terms.billing(), terms.contact())),
                new RoleChanged(organisation, user, role(), role));
    }

    Change<Membership> giveBilling(boolean billing) {
        if (billing == terms.billing()) {
            return Change.none(this);
        }
        return Change.to(
                on(new Terms(role(), billing, terms.contact())), new BillingRightChanged(organisation, user, billing));
    }

    Change<Membership> stand(State wished) {
        if (wished == state) {
            return Change.none(this);
        }
        return Change.to(
                new Membership(organisation, user, terms, wished, joinedAt, version),
                wished == State.SUSPENDED
                        ? new MemberSuspended(organisation, user)
                        : new MemberReinstated(organisation, user));
    }

    /** @throws BillingContactRequired if it would leave the only legal responsible without mail about bills (MEM-6) */
    Change<Membership> prefer(ContactPreferences contact, boolean answersAlone) {
        if (answersAlone && !contact.billing()) {
            throw new BillingContactRequired(organisation, user);
        }
        if (contact.equals(terms.contact())) {
            return Change.none(this);
        }
        return Change.to(
                on(new Terms(role(), terms.billing(), contact)),
                new ContactPreferencesChanged(organisation, user, contact.billing(), contact.product()));
    }

    /** Whoever has become the only legal responsible gets mail about bills from now on (MEM-6). */
    Change<Membership> answerAlone() {
        return prefer(new ContactPreferences(true, terms.contact().product()), true);
    }

    private Membership on(Terms changed) {
        return new Membership(organisation, user, changed, state, joinedAt, version);
    }
}
