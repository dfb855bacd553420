package io.seneschal.application.support;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.SupportGrant;
import io.seneschal.domain.support.SupportGrantId;
import io.seneschal.domain.support.SupportRefusal.UnknownGrant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All grants there ever were. Whoever stores a decision made on an older state is refused with
 * {@link io.seneschal.domain.shared.CommonRefusal.StaleChange}, as is a second grant of the same giver, type and number.
 */
public interface SupportGrants {

    Optional<SupportGrant> find(SupportGrantId grant);

    /** @throws UnknownGrant if there is none */
    default SupportGrant get(SupportGrantId grant) {
        return find(grant).orElseThrow(() -> new UnknownGrant(grant));
    }

    /** The giver's latest grant of this type, however it stands. */
    Optional<SupportGrant> newest(UserId giver, ContentType contentType);

    /** The same for each type of which there is one. */
    List<SupportGrant> allNewest(UserId giver);

    /** @param contentType {@code null} for all types */
    Page<SupportGrant> page(UserId giver, @Nullable ContentType contentType, PageRequest page);

    void add(Change<SupportGrant> given);

    void save(Change<SupportGrant> changed);

    /**
     * Keeps everybody from changing it until the running transaction ends: so nothing is stored on the strength of a grant
     * behind its revocation. Whoever uses or ends a grant holds it first, and looks at the clock then.
     *
     * @throws io.seneschal.domain.shared.CommonRefusal.StaleChange if it was changed since it was read
     */
    void hold(SupportGrant grant);

    /** One that has come to its own end of which the trail does not tell yet, the one that ended first. */
    Optional<SupportGrant> firstUntold(Instant now);
}
