package io.seneschal.domain.blueprint;

import io.seneschal.domain.organisation.MemberWish;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.PreferredLocale;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to be among the people of an organisation: as a member, or invited to become one.
 *
 * @param email the member's login, or the address that is invited
 * @param wish role, billing right, state and contact preferences; what it leaves out stays as it is
 * @param accesses all they are to hold directly; {@code null} leaves them
 * @param invitee what only an invitation says; members name themselves
 */
public record WishedMember(
        Place place,
        EmailAddress email,
        MemberWish wish,
        @Nullable List<WishedAccess> accesses,
        Invitee invitee) {

    public WishedMember {
        accesses = Blueprint.copy(accesses);
    }

    /**
     * What the inviter calls the invited person, how to write to them, and whether nobody else may accept (INV-4).
     * {@code null} leaves what a pending invitation says.
     */
    public record Invitee(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable PreferredLocale locale,
            @Nullable Boolean strict) {

        public static final Invitee UNSAID = new Invitee(null, null, null, null);
    }
}
