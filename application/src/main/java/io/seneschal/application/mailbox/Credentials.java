package io.seneschal.application.mailbox;

import io.seneschal.domain.mailbox.Credential;
import io.seneschal.domain.mailbox.Device;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.shared.EmailAddress;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** Of how many devices of one mailbox it is told that they have been in before. */
    int MOST_USED = 1000;

    /**
     * The passwords of a mailbox's devices that have been let in before, by whatever process: of those that came in last
     * where there are more than {@link #MOST_USED}. None of a mailbox that nobody has.
     */
    Set<SecretHash> usedOn(EmailAddress mailbox);

    /** How many come at once where there are many. */
    int PAGE = 200;

    /**
     * A page of what is to be reviewed, in an order of its own; again and again until there is nothing more.
     *
     * @param after the last one that came before; {@code null} to begin with
     */
    List<Credential> under(SessionReview review, @Nullable Device after);
}
