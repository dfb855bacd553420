package io.seneschal.application.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to requests that may be repeated: a caller that lost an answer asks again with the same key and gets
 * the first one. Stored in the transaction of what the request did, so that the two are there together or not at all.
 */
public interface Answers {

    /** How long an answer can be asked for again. */
    Duration LIFE = Duration.ofHours(24);

    /** The answer under this key, if it was given less than 24 hours before {@code now}. */
    Optional<Answer> find(String owner, String key, Instant now);

    /**
     * Keeps an answer, in the place of one that is older than 24 hours.
     *
     * @throws io.seneschal.domain.shared.CommonRefusal.StaleChange if somebody else used the key meanwhile
     */
    void keep(String owner, String key, Answer answer);

    /** Puts another answer in the place of one that is kept: what was only begun then has come to its end. */
    void amend(String owner, String key, Answer answer);

    /**
     * An answer as it was given.
     *
     * @param request a hash of the request, which tells repeating from using a key twice
     * @param body {@code null} when there was none, or when it held a secret and is not kept
     * @param secret whether it held a secret
     */
    record Answer(
            String request,
            int status,
            @Nullable String location,
            @Nullable String etag,
            @Nullable String body,
            boolean secret,
            Instant at) {}
}
