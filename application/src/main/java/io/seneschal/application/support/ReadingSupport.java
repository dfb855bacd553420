package io.seneschal.application.support;

import static java.util.stream.Collectors.toMap;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.SupportGrant;
import io.seneschal.domain.support.SupportGrantId;
import io.seneschal.domain.support.SupportRefusal.UnknownGrant;
import io.seneschal.domain.support.SupportUse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody has opened to support, had opened, and what became of it (SUP-9). */
public final class ReadingSupport {

    private final SupportGrants grants;
    private final SupportUses uses;
    private final Clock clock;

    @Inject
    public ReadingSupport(SupportGrants grants, SupportUses uses, Clock clock) {
        this.grants = grants;
        this.uses = uses;
        this.clock = clock;
    }

    /** One switch, and the grant that keeps it on. */
    public record Switch(ContentType contentType, Optional<SupportGrant> open) {}

    /** A grant and how it stands at this moment. */
    public record SeenGrant(SupportGrant grant, SupportGrant.Standing standing) {

        static SeenGrant at(Instant now, SupportGrant grant) {
            return new SeenGrant(grant, grant.standingAt(now));
        }
    }

    /** The actor's own switches, one for each type of content. */
    public List<Switch> switches(Actor.Person actor) {
        var now = clock.instant();
        var open = grants.allNewest(actor.id()).stream()
                .filter(grant -> grant.isOpenAt(now))
                .collect(toMap(SupportGrant::contentType, Function.identity()));
        return Stream.of(ContentType.values())
                .map(type -> new Switch(type, Optional.ofNullable(open.get(type))))
                .toList();
    }

    /**
     * The actor's own grants, those that have ended included.
     *
     * @param contentType {@code null} for all types
     */
    public Page<SeenGrant> history(Actor.Person actor, @Nullable ContentType contentType, PageRequest page) {
        return seen(grants.page(actor.id(), contentType, page));
    }

    /** An operator looks at somebody's grants. */
    public Page<SeenGrant> grantsOf(Actor.Operator actor, UserId giver, PageRequest page) {
        return seen(grants.page(giver, null, page));
    }

    /**
     * Who used a grant, and who was refused.
     *
     * @throws UnknownGrant if there is none, or it is somebody else's
     */
    public Page<SupportUse> uses(Actor.Person actor, SupportGrantId grant, PageRequest page) {
        var own = grants.get(grant);
        if (!own.giver().equals(actor.id())) {
            throw new UnknownGrant(grant);
        }
        return uses.page(own.giver(), grant, page);
    }

    /** Everybody who wished to look into the actor's content, with a grant or without one. */
    public Page<SupportUse> allUses(Actor.Person actor, PageRequest page) {
        return uses.page(actor.id(), null, page);
    }

    /** An operator looks at what became of a grant. */
    public Page<SupportUse> usesOf(Actor.Operator actor, SupportGrantId grant, PageRequest page) {
        return uses.page(grants.get(grant).giver(), grant, page);
    }

    private Page<SeenGrant> seen(Page<SupportGrant> page) {
        var now = clock.instant();
        return page.map(grant -> SeenGrant.at(now, grant));
    }
}
