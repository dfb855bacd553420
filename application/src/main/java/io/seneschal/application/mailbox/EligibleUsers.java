package io.seneschal.application.mailbox;

import io.seneschal.domain.mailbox.DeviceRefusal.UserWithoutUse;
import io.seneschal.domain.mailbox.Mailbox;
import io.seneschal.domain.shared.UserId;
import jakarta.inject.Inject;
import java.util.Optional;

/** Whose device may be connected to a mailbox: a member's who may use it. */
public final class EligibleUsers {

    private final Custodians custodians;

    @Inject
    public EligibleUsers(Custodians custodians) {
        this.custodians = custodians;
    }

    /**
     * @param user none for a device that is nobody's
     * @throws UserWithoutUse if nothing opens the mailbox to them
     * @throws io.seneschal.domain.organisation.MembershipRefusal.UnknownMember if they are no member
     */
    public void require(Mailbox mailbox, Optional<UserId> user) {
        user.ifPresent(owner -> mailbox.requireUsableBy(custodians.reach(mailbox, owner)));
    }
}
