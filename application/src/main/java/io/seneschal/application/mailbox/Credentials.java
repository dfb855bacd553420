package io.seneschal.application.mailbox;

import io.seneschal.domain.mailbox.Credential;
import io.seneschal.domain.mailbox.Device;
import io.seneschal.domain.security.SecretHash;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The passwords of devices, found by their hash with everything on which it rests what they open. */
public interface Credentials {

    /**
     * One probe of one index in one question, whatever the number of devices, and no more when it is found than when it
     * is not (DEV-16).
     *
     * @param hashes of one password, one for each active key
     */
    Optional<Credential> behind(Collection<SecretHash> hashes);

    /** How many come at once where there are many. */
    int PAGE = 200;

    /**
     * A page of what is to be reviewed, in an order of its own; again and again until there is nothing more.
     *
     * @param after the last one that came before; {@code null} to begin with
     */
    List<Credential> under(SessionReview review, @Nullable Device after);
}
