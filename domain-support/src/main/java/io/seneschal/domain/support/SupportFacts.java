package io.seneschal.domain.support;

import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.SupportRefusal.NotGranted;
import io.seneschal.domain.support.SupportRefusal.NotYourTicket;
import io.seneschal.domain.support.SupportRefusal.OutOfReach;
import io.seneschal.domain.support.SupportRefusal.OutsideNetwork;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The present facts on which it rests whether an agent may look into something, and the only place that decides it.
 *
 * @param customer whose open ticket it is that the agent handles; empty if they handle none of that id
 * @param fromProvider whether the agent asks from a network which the provider controls
 * @param newest the giver's newest grant of the type asked about
 * @param visible what the giver reaches now of what is asked about
 */
public record SupportFacts(
        Optional<UserId> customer, boolean fromProvider, Optional<SupportGrant> newest, List<VisibleContent> visible) {

    public SupportFacts {
        visible = List.copyOf(visible);
    }

    /** Why the agent may not look into it; empty if each condition holds at this instant. */
    public Optional<SupportRefusal> objectionTo(SupportQuestion question, Instant now) {
        if (!customer.equals(Optional.of(question.giver()))) {
            return Optional.of(new NotYourTicket(question.ticket()));
        }
        if (!fromProvider) {
            return Optional.of(new OutsideNetwork(question.network()));
        }
        return newest.filter(grant -> !now.isBefore(grant.givenAt()))
                .map(grant -> objectionIn(grant, question, now))
                .orElseGet(() -> Optional.of(new NotGranted(question.contentType())));
    }

    /** Whether it depends on what the giver reaches: nothing else speaks against it. */
    public boolean isWorthLookingAt(SupportQuestion question, Instant now) {
        return objectionTo(question, now)
                .filter(objection -> !(objection instanceof OutOfReach))
                .isEmpty();
    }

    /** The same facts, and what the giver reaches. */
    public SupportFacts with(List<VisibleContent> reached) {
        return new SupportFacts(customer, fromProvider, newest, reached);
    }

    private Optional<SupportRefusal> objectionIn(SupportGrant grant, SupportQuestion question, Instant now) {
        return grant.endAt(now)
                .or(() -> grant.reaches(question.organisation())
                                && visible.stream().anyMatch(grant.scope()::includes)
                        ? Optional.empty()
                        : Optional.of(new OutOfReach(question.contentType(), question.organisation())));
    }
}
