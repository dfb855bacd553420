package io.seneschal.application.support;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.SupportGrant;
import io.seneschal.domain.support.SupportGrantId;
import io.seneschal.domain.support.SupportUse;
import io.seneschal.domain.support.SupportUseId;
import io.seneschal.domain.support.Ticket;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every use of support access there was, and every refused one (SUP-9). None is ever changed. */
public interface SupportUses {

    void add(Change<SupportUse> recorded);

    /**
     * An access that was opened to this agent, with what it rests on as that is now, all in one go.
     *
     * @throws io.seneschal.domain.support.SupportRefusal.UnknownAccess if there is none, or it was another's
     */
    OpenedAccess access(Actor.Agent agent, SupportUseId access);

    /**
     * @param grant by which it was opened; empty if it was by a single mail, or its giver has closed their account
     * @param ticket for which it was opened, unless that is gone
     */
    record OpenedAccess(SupportUse use, Optional<SupportGrant> grant, Optional<Ticket> ticket) {}

    /** @param grant {@code null} for all uses of what the giver gave or did not give */
    Page<SupportUse> page(UserId giver, @Nullable SupportGrantId grant, PageRequest page);

    /** What a day brought, by agent, ticket, type and outcome. */
    List<UseTally> tally(SupportDigest digest);
}
