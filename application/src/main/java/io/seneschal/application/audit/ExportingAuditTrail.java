package io.seneschal.application.audit;

import io.seneschal.application.organisation.Authorities;
import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.audit.Export;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.OrganisationId;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/**
 * Taking the trail away, for somebody who does not trust this machine (AUD-2): lines of JSON, in pieces that are read when
 * they are asked for. The export itself is an event, the first thing that is done, and so part of what is exported.
 *
 * <p>Each event is a line in its canonical form; the last line holds the head. The trail of all also has a line for each
 * block behind its events, so that whoever has the lines can compute every hash anew.
 */
public final class ExportingAuditTrail {

    private final TrailEntries entries;
    private final AuditBlocks blocks;
    private final AuditSealer sealer;
    private final Authorities authorities;
    private final Transactions transactions;

    @Inject
    public ExportingAuditTrail(
            TrailEntries entries,
            AuditBlocks blocks,
            AuditSealer sealer,
            Authorities authorities,
            Transactions transactions) {
        this.entries = entries;
        this.blocks = blocks;
        this.sealer = sealer;
        this.authorities = authorities;
        this.transactions = transactions;
    }

    /** The events of one organisation, for those who may read them. */
    public Iterator<List<String>> of(Actor actor, OrganisationId organisation) {
        note(actor, () -> {
            authorities.require(actor, Permission.READ_AUDIT_TRAIL, organisation);
            return Export.of(organisation);
        });
        return new EventLines(entries, organisation, blocks.newest().orElse(null));
    }

    /** Everything, for the operator of the machine. */
    public Iterator<List<String>> all(Actor.Operator actor) {
        note(actor, Export::ofAll);
        return new BlockLines(entries, blocks, blocks.newest().orElse(null));
    }

    private void note(Actor actor, Supplier<Change<Export>> export) {
        transactions.inOne(actor, () -> {
            var noted = export.get();
            entries.add(noted);
            return noted;
        });
        sealer.sealAll();
    }
}
