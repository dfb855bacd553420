package io.seneschal.domain.support;

import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.Refusal;
import io.seneschal.domain.support.SupportRefusal.AccessOver;
import io.seneschal.domain.support.SupportRefusal.NotInAccess;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an agent wished to look into something, and what became of it (SUP-9). Its giver sees each one.
 *
 * <p>Where the agent was let in, it is at the same time the access that was opened: good for a quarter of an hour, never
 * longer than the grant, and asked about anew with each thing that is looked at.
 *
 * @param grant the grant it was about; {@code null} if there was none
 * @param until the first instant at which the access is over; {@code null} if it was refused
 * @param reason the code of the refusal; {@code null} if it was allowed
 */
public record SupportUse(
        SupportUseId id,
        SupportQuestion question,
        @Nullable SupportGrantId grant,
        Instant at,
        @Nullable Instant until,
        @Nullable String reason) {

    /** How long an access lasts at most. */
    public static final Duration LIFE = Duration.ofMinutes(15);

    public SupportUse {
        if ((until == null) == (reason == null)) {
            throw new IllegalArgumentException(id + " is either an access or refused");
        }
    }

    /** Records what the facts say at this instant: an access, or a refused one. */
    public static Change<SupportUse> of(SupportUseId id, SupportQuestion question, SupportFacts facts, Instant at) {
        return facts.objectionTo(question, at)
                .map(objection -> refused(id, question, facts, objection, at))
                .orElseGet(() -> allowed(id, question, facts.newest().orElseThrow(), at));
    }

    /** @throws AccessOver from its end on */
    public void requireNotOver(Instant now) {
        if (until == null || !now.isBefore(until)) {
            throw new AccessOver(until == null ? at : until);
        }
    }

    /**
     * The question that looking at something through this access is.
     *
     * @param resource what is about to be shown; {@code null} for what it was opened for
     * @throws NotInAccess if it was opened for something else
     */
    public SupportQuestion questionAbout(@Nullable UUID resource, String network) {
        var opened = question.resource();
        if (opened != null && resource != null && !opened.equals(resource)) {
            throw new NotInAccess(id, resource);
        }
        return new SupportQuestion(
                question.ticket(),
                question.agent(),
                question.giver(),
                question.contentType(),
                question.organisation(),
                resource == null ? opened : resource,
                network);
    }

    private static Change<SupportUse> allowed(
            SupportUseId id, SupportQuestion question, SupportGrant grant, Instant at) {
        var full = at.plus(LIFE);
        var until = full.isBefore(grant.endsAt()) ? full : grant.endsAt();
        return Change.to(
                new SupportUse(id, question, grant.id(), at, until, null),
                new SupportUseEvent.Allowed(
                        question.organisation(),
                        id,
                        grant.id(),
                        question.ticket(),
                        question.giver(),
                        question.contentType(),
                        question.resource(),
                        until));
    }

    private static Change<SupportUse> refused(
            SupportUseId id, SupportQuestion question, SupportFacts facts, Refusal objection, Instant at) {
        var grant = facts.newest().map(SupportGrant::id).orElse(null);
        return Change.to(
                new SupportUse(id, question, grant, at, null, objection.code()),
                new SupportUseEvent.Denied(
                        id, question.ticket(), question.giver(), question.contentType(), objection.code()));
    }
}
