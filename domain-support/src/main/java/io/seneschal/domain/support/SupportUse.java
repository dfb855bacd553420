package io.seneschal.domain.support;

import static java.util.Objects.requireNonNull;

import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.Refusal;
import io.seneschal.domain.support.SupportRefusal.AccessOver;
import io.seneschal.domain.support.SupportRefusal.NotInAccess;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
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
        if (until != null && until.isAfter(at.plus(LIFE))) {
            throw new IllegalArgumentException(id + " would be open for longer than a quarter of an hour");
        }
    }

    /** Records what the facts say at this instant: an access, or a refused one. */
    public static Change<SupportUse> of(SupportUseId id, SupportQuestion question, SupportFacts facts, Instant at) {
        return facts.objectionTo(question, at)
                .map(objection -> refused(id, question, facts, objection, at))
                .orElseGet(() -> allowed(id, question, facts.newest().orElseThrow(), at.plus(LIFE), at));
    }

    /**
     * The question that looking at something through this access is.
     *
     * @param resource what is about to be shown; {@code null} for what it was opened for
     */
    public SupportQuestion questionAbout(@Nullable UUID resource, String network) {
        return new SupportQuestion(
                question.ticket(),
                question.agent(),
                question.giver(),
                question.contentType(),
                question.organisation(),
                resource == null ? question.resource() : resource,
                network);
    }

    /** Why nothing is shown through this access, or not this; empty while everything holds on which it rests. */
    public Optional<SupportRefusal> objectionTo(SupportQuestion asked, SupportFacts facts, Instant now) {
        if (until == null || !now.isBefore(until)) {
            return Optional.of(new AccessOver(until == null ? at : until));
        }
        var opened = question.resource();
        if (opened != null && !opened.equals(asked.resource())) {
            return Optional.of(new NotInAccess(id, opened));
        }
        return facts.objectionTo(asked, now);
    }

    /** Whether looking at this is on record already, as what it was opened for. */
    public boolean isFor(SupportQuestion asked) {
        return Objects.equals(question.resource(), asked.resource());
    }

    /** Records a look through this access at something else than what it was opened for, or one that was refused. */
    public Change<SupportUse> look(SupportUseId look, SupportQuestion asked, SupportFacts facts, Instant now) {
        return objectionTo(asked, facts, now)
                .map(objection -> refused(look, asked, facts, objection, now))
                .orElseGet(() -> allowed(look, asked, facts.newest().orElseThrow(), requireNonNull(until), now));
    }

    private static Change<SupportUse> allowed(
            SupportUseId id, SupportQuestion question, SupportGrant grant, Instant latest, Instant at) {
        var until = latest.isBefore(grant.endsAt()) ? latest : grant.endsAt();
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
