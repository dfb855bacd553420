package io.seneschal.application.mailbox;

import io.seneschal.domain.mailbox.Credential;
import io.seneschal.domain.security.SecretHash;
import java.util.Collection;
import java.util.Optional;

/** The passwords of devices, found by their hash with everything on which it rests what they open. */
@FunctionalInterface
public interface Credentials {

    /**
     * One probe of one index in one question, whatever the number of devices, and no more when it is found than when it
     * is not (DEV-16).
     *
     * @param hashes of one password, one for each active key
     */
    Optional<Credential> behind(Collection<SecretHash> hashes);
}
