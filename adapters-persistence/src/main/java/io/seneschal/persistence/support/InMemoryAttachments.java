package io.seneschal.persistence.support;

import io.seneschal.application.shared.FileContent;
import io.seneschal.application.support.Attachments;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.support.Attachment;
import io.seneschal.domain.support.AttachmentId;
import io.seneschal.domain.support.AttachmentRefusal.UnknownAttachment;
import io.seneschal.domain.support.TicketId;
import io.seneschal.persistence.audit.InMemoryAuditTrail;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import io.seneschal.persistence.shared.ScopedId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Attachments in memory, and what is in them. */
public final class InMemoryAttachments implements Attachments {

    private final InMemoryStore store;
    private final InMemoryTicketTables tables;
    private final InMemoryAuditTrail trail;

    public InMemoryAttachments(InMemoryStore store, InMemoryTicketTables tables, InMemoryAuditTrail trail) {
        this.store = store;
        this.tables = tables;
        this.trail = trail;
    }

    @Override
    public Attachment get(TicketId ticket, AttachmentId attachment) {
        return store.ask(() -> tables.attachments
                .find(new ScopedId(ticket.value(), attachment.value()))
                .orElseThrow(() -> new UnknownAttachment(attachment)));
    }

    @Override
    public List<Attachment> allOf(TicketId ticket) {
        return store.ask(
                () -> InMemoryTable.all(tables.attachments, ticket.value()).toList());
    }

    @Override
    public void add(Change<Attachment> attached, FileContent content) {
        var pieces = new ArrayList<byte[]>();
        Pieces.of(content, (number, piece) -> pieces.add(piece));
        store.change(() -> {
            var attachment = attached.after();
            if (tables.find(attachment.ticket()).isEmpty()) {
                throw new StaleChange(attachment.id());
            }
            tables.put(attachment, pieces);
            trail.append(attached);
        });
    }

    @Override
    public void remove(Change<Attachment> removed) {
        store.change(() -> {
            var attachment = removed.after();
            if (tables.attachments.find(InMemoryTicketTables.key(attachment)).isEmpty()) {
                throw new StaleChange(attachment.id());
            }
            tables.remove(attachment);
            trail.append(removed);
        });
    }

    @Override
    public Optional<byte[]> piece(AttachmentId attachment, int number) {
        return store.ask(() -> tables.pieces
                .find(ScopedId.of(attachment.value()))
                .filter(pieces -> number < pieces.size())
                .map(pieces -> pieces.get(number).clone()));
    }
}
