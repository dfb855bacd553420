package io.seneschal.domain.organisation;

import io.seneschal.domain.shared.Coded;

/** What a member is in an organisation. The highest role stands first. */
public enum Role implements Coded {
    /** Answers for the organisation in law. There is always at least one (ORG-1). */
    LEGAL_RESPONSIBLE,
    /** Every right except the ones reserved to a legal responsible. */
    ADMINISTRATOR,
    /** Only the products granted to them, directly or through a team. */
    COLLABORATOR,
    /** A person from outside, invited into a team or to a product. */
    EXTERNAL;

    public boolean isHigherThan(Role other) {
        return compareTo(other) < 0;
    }
}
