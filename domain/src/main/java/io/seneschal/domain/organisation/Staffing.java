package io.seneschal.domain.organisation;

import io.seneschal.domain.shared.Change;

/**
 * What an organisation decided about one of its people: the membership after it and, where it touches who answers in
 * law, the organisation after it. Both are stored together, or neither.
 *
 * <p>Only {@link Organisation} makes one. As stores accept memberships in no other form, no door can change a member
 * without asking whether the organisation stays covered (ORG-1).
 */
public final class Staffing {

    private final Change<Organisation> organisation;
    private final Change<Membership> membership;

    Staffing(Change<Organisation> organisation, Change<Membership> membership) {
        this.organisation = organisation;
        this.membership = membership;
    }

    public Change<Organisation> organisation() {
        return organisation;
    }

    /** The membership after the decision; if it ended, as it was last. */
    public Change<Membership> membership() {
        return membership;
    }
}
