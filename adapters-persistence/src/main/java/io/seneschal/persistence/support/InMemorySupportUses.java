package io.seneschal.persistence.support;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.support.SupportDigest;
import io.seneschal.application.support.SupportUses;
import io.seneschal.application.support.UseTally;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.SupportGrantId;
import io.seneschal.domain.support.SupportRefusal.UnknownAccess;
import io.seneschal.domain.support.SupportUse;
import io.seneschal.domain.support.SupportUseId;
import io.seneschal.persistence.audit.InMemoryAuditTrail;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import io.seneschal.persistence.shared.ScopedId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Uses in memory. */
public final class InMemorySupportUses implements SupportUses {

    private static final Comparator<UseTally> ORDER = comparing(
                    (UseTally tally) -> tally.agent().text())
            .thenComparing(tally -> ScopedId.of(tally.ticket().value()))
            .thenComparing(tally -> tally.contentType().code())
            .thenComparing(UseTally::reason, nullsLast(naturalOrder()));

    private final InMemoryStore store;
    private final InMemorySupportTables grants;
    private final InMemoryTicketTables tickets;
    private final InMemoryTable<ScopedId, SupportUse> byGiver;
    private final InMemoryTable<ScopedId, SupportUse> byId;
    private final InMemoryAuditTrail trail;

    public InMemorySupportUses(
            InMemoryStore store, InMemorySupportTables grants, InMemoryTicketTables tickets, InMemoryAuditTrail trail) {
        this.store = store;
        this.grants = grants;
        this.tickets = tickets;
        this.byGiver = new InMemoryTable<>(store);
        this.byId = new InMemoryTable<>(store);
        this.trail = trail;
    }

    @Override
    public void add(Change<SupportUse> recorded) {
        store.change(() -> {
            var use = recorded.after();
            byId.put(ScopedId.of(use.id().value()), use);
            byGiver.put(new ScopedId(use.question().giver().value(), use.id().value()), use);
            trail.append(recorded);
        });
    }

    @Override
    public OpenedAccess access(Actor.Agent agent, SupportUseId access) {
        return store.ask(() -> byId.find(ScopedId.of(access.value()))
                .filter(use -> use.reason() == null)
                .filter(use -> agent.address().isSameAs(use.question().agent()))
                .map(this::opened)
                .orElseThrow(() -> new UnknownAccess(access)));
    }

    private OpenedAccess opened(SupportUse use) {
        return new OpenedAccess(
                use,
                Optional.ofNullable(use.grant()).flatMap(grants::find),
                tickets.find(use.question().ticket()));
    }

    @Override
    public Page<SupportUse> page(UserId giver, @Nullable SupportGrantId grant, PageRequest page) {
        return store.ask(() ->
                InMemoryTable.page(byGiver, giver.value(), page, use -> grant == null || grant.equals(use.grant())));
    }

    @Override
    public List<UseTally> tally(SupportDigest digest) {
        return store.ask(() -> InMemoryTable.all(byGiver, digest.giver().value())
                .filter(use -> Objects.equals(use.grant(), digest.grant()))
                .filter(use -> !use.at().isBefore(digest.from()) && use.at().isBefore(digest.until()))
                .collect(groupingBy(InMemorySupportUses::once, counting()))
                .entrySet()
                .stream()
                .map(entry -> counted(entry.getKey(), entry.getValue()))
                .sorted(ORDER)
                .toList());
    }

    private static UseTally once(SupportUse use) {
        var question = use.question();
        return new UseTally(question.agent(), question.ticket(), question.contentType(), use.reason(), 1);
    }

    private static UseTally counted(UseTally once, long count) {
        return new UseTally(once.agent(), once.ticket(), once.contentType(), once.reason(), count);
    }
}
