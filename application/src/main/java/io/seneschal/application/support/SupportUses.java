package io.seneschal.application.support;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.SupportGrantId;
import io.seneschal.domain.support.SupportUse;
import io.seneschal.domain.support.SupportUseId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every use of support access there was, and every refused one (SUP-9). None is ever changed. */
public interface SupportUses {

    void add(Change<SupportUse> recorded);

    /**
     * An access that was opened to this agent.
     *
     * @throws io.seneschal.domain.support.SupportRefusal.UnknownAccess if there is none, or it was another's
     */
    SupportUse access(Actor.Agent agent, SupportUseId access);

    /** @param grant {@code null} for all uses of what the giver gave or did not give */
    Page<SupportUse> page(UserId giver, @Nullable SupportGrantId grant, PageRequest page);

    /** What a day brought, by agent, ticket, type and outcome. */
    List<UseTally> tally(SupportDigest digest);
}
