package io.seneschal.application.trespassing;

import io.seneschal.domain.organisation.Invitation;
import io.seneschal.domain.organisation.InvitationId;

/** What is wrong here: a lookup that finds what belongs to others. */
public interface Strays {

    Invitation get(InvitationId invitation);
}
