package io.seneschal.domain.blueprint;

import io.seneschal.domain.shared.Coded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing to be done on the way from what is there to what is wished, each by the command that every door uses. */
public sealed interface Step permits MemberStep, InvitationStep, TeamStep, AccessStep {

    /** What is done. */
    enum Kind implements Coded {
        CHANGE_MEMBER,
        DELETE_TEAM,
        FORM_TEAM,
        JOIN_TEAM,
        CHANGE_TEAM,
        LEAVE_TEAM,
        GRANT_ACCESS,
        REVOKE_ACCESS,
        CANCEL_INVITATION,
        CHANGE_INVITATION,
        INVITE,
        REMOVE_MEMBER;

        /** Whether something ends with it. */
        public boolean ends() {
            return switch (this) {
                case DELETE_TEAM, LEAVE_TEAM, REVOKE_ACCESS, CANCEL_INVITATION, REMOVE_MEMBER -> true;
                case CHANGE_MEMBER, FORM_TEAM, JOIN_TEAM, CHANGE_TEAM, GRANT_ACCESS, CHANGE_INVITATION, INVITE -> false;
            };
        }
    }

    Kind kind();

    /** Whom it concerns: an address, or the name of a team. */
    String subject();

    /** What besides: the address of who joins, the product that is opened; {@code null} if nothing. */
    default @Nullable String object() {
        return null;
    }

    /** What is different afterwards. */
    default List<Difference> differences() {
        return List.of();
    }

    /** What it rests on: ids and versions of what is there. */
    String ground();

    /**
     * One thing that is different.
     *
     * @param from {@code null} where nothing was
     * @param to {@code null} where nothing will be
     */
    record Difference(
            String field, @Nullable String from, @Nullable String to) {}
}
