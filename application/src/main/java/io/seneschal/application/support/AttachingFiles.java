package io.seneschal.application.support;

import io.seneschal.application.shared.FileContent;
import io.seneschal.application.shared.Ids;
import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.support.Attachment;
import io.seneschal.domain.support.AttachmentId;
import io.seneschal.domain.support.AttachmentKind;
import io.seneschal.domain.support.AttachmentName;
import io.seneschal.domain.support.InspectedFile;
import io.seneschal.domain.support.TicketId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** What customers show along with a ticket: attaching files, looking at them, taking them away (SUP-12). */
public final class AttachingFiles {

    private final Tickets tickets;
    private final Attachments attachments;
    private final FileTypes types;
    private final VirusScan scan;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public AttachingFiles(
            Tickets tickets,
            Attachments attachments,
            FileTypes types,
            VirusScan scan,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.tickets = tickets;
        this.attachments = attachments;
        this.types = types;
        this.scan = scan;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is to be attached. */
    public record NewAttachment(TicketId ticket, AttachmentKind kind, AttachmentName name) {}

    /** A file that has been looked into, to be attached next. */
    public record ExaminedFile(Actor.Person actor, NewAttachment wish, FileContent content, InspectedFile inspected) {}

    /** What comes with the content of an attachment. */
    public record Download(Attachment attachment, Iterator<byte[]> pieces) {}

    /**
     * Looks into a file, which takes a while and needs no transaction.
     *
     * @throws io.seneschal.domain.support.TicketRefusal if the ticket is not this person's
     */
    public ExaminedFile examine(Actor.Person actor, NewAttachment wish, FileContent content) {
        tickets.get(wish.ticket()).requireCustomer(actor);
        var inspected = new InspectedFile(
                content.bytes(), types.mediaType(content), types.pixels(content), scan.finding(content));
        return new ExaminedFile(actor, wish, content, inspected);
    }

    /** @throws io.seneschal.domain.support.AttachmentRefusal if it can't be attached */
    public Attachment attach(ExaminedFile file) {
        var wish = file.wish();
        return transactions.inOne(file.actor(), () -> {
            var ticket = tickets.get(wish.ticket());
            // Of two that come in at once, the second is counted after the first.
            tickets.hold(ticket);
            var attached = Attachment.attach(
                    new AttachmentId(ids.next()),
                    ticket,
                    wish.kind(),
                    wish.name(),
                    file.inspected(),
                    attachments.allOf(ticket.id()),
                    file.actor(),
                    clock.instant());
            attachments.add(attached, file.content());
            return attached.after();
        });
    }

    /** In the order in which they were attached. */
    public List<Attachment> all(Actor actor, TicketId ticket) {
        tickets.get(ticket).requireThereFor(actor);
        return attachments.allOf(ticket);
    }

    /** The content, read piece by piece. */
    public Download open(Actor actor, TicketId ticket, AttachmentId id) {
        tickets.get(ticket).requireThereFor(actor);
        return new Download(attachments.get(ticket, id), pieces(id));
    }

    /** @param seen of the attachment, which has no versions */
    public void remove(Actor actor, TicketId id, AttachmentId attachment, SeenVersion seen) {
        transactions.inOne(actor, () -> {
            var ticket = tickets.get(id);
            ticket.requireThereFor(actor);
            var removed = attachments.get(id, attachment).remove(ticket, actor);
            seen.requireUnversioned();
            attachments.remove(removed);
            return removed;
        });
    }

    private Iterator<byte[]> pieces(AttachmentId id) {
        return new Iterator<>() {

            private int number;
            private Optional<byte[]> ahead = attachments.piece(id, 0);

            @Override
            public boolean hasNext() {
                return ahead.isPresent();
            }

            @Override
            public byte[] next() {
                var piece = ahead.orElseThrow();
                number++;
                ahead = attachments.piece(id, number);
                return piece;
            }
        };
    }
}
