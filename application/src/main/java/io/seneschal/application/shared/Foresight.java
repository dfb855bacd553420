package io.seneschal.application.shared;

import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.shared.OrganisationId;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a piece of work is going to ask about, told beforehand, so that a store can bring several answers in one round trip.
 *
 * <p>It changes how often a store is asked, and never what it answers: what was committed before the work began is seen, and
 * so is what the work itself has changed.
 */
public interface Foresight {

    /** Does work that begins by finding out who asks, and then looks at an organisation in which they may or may not be. */
    <R> R of(OrganisationId organisation, Supplier<R> work);

    /**
     * Does work that begins by finding out who asks, and then looks for the device with a password.
     *
     * @param password its hashes, of which a device may have one
     */
    <R> R ofDevice(List<SecretHash> password, Supplier<R> work);
}
