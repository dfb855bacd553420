package io.seneschal.domain.organisation;

import io.seneschal.domain.shared.Change;

/** What is wrong here: a membership is changed without asking its organisation. */
public final class StaffsByItself {

    public Staffing hire(Organisation organisation, Membership member) {
        return new Staffing(Change.none(organisation), Change.none(member));
    }
}
