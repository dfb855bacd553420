package io.seneschal.domain.support;

import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.support.AttachmentEvent.Attached;
import io.seneschal.domain.support.AttachmentEvent.Removed;
import io.seneschal.domain.support.AttachmentRefusal.EmptyFile;
import io.seneschal.domain.support.AttachmentRefusal.InfectedFile;
import io.seneschal.domain.support.AttachmentRefusal.NoRoom;
import io.seneschal.domain.support.AttachmentRefusal.PictureTooLarge;
import io.seneschal.domain.support.AttachmentRefusal.TooManyAttachments;
import io.seneschal.domain.support.AttachmentRefusal.UnreadablePicture;
import io.seneschal.domain.support.AttachmentRefusal.UnsuitableType;
import java.time.Instant;
import java.util.Collection;

/**
 * What a customer shows along with a ticket: a screenshot, the text of a mail, a log (SUP-12).
 *
 * <p>Its type is told from its content, whatever its name says, and has to be one of those of its kind: neither pages nor
 * archives are. It stays as it is until its customer takes it away.
 *
 * @param mediaType as found in the content
 * @param bytes its size
 */
public record Attachment(
        AttachmentId id,
        TicketId ticket,
        AttachmentKind kind,
        AttachmentName name,
        String mediaType,
        long bytes,
        Instant attachedAt) {

    private static final int MOST = 20;
    private static final long MOST_BYTES = 100L << 20;
    private static final long MOST_PIXELS = 50_000_000;

    /**
     * @param present what the ticket carries already
     * @throws TicketRefusal if the ticket is not this person's, or is closed
     * @throws AttachmentRefusal if the file is empty or infected, of a type that is not of this kind, a picture of more than 50
     *     megapixels, or more than a ticket carries: 20 attachments and 100 MiB
     */
    public static Change<Attachment> attach(
            AttachmentId id,
            Ticket ticket,
            AttachmentKind kind,
            AttachmentName name,
            InspectedFile file,
            Collection<Attachment> present,
            Actor.Person by,
            Instant at) {
        ticket.requireCustomer(by);
        ticket.requireOpen();
        requireSuitable(kind, file);
        requireRoom(file, present);
        var attachment = new Attachment(id, ticket.id(), kind, name, file.mediaType(), file.bytes(), at);
        return Change.to(attachment, new Attached(ticket.organisation(), ticket.id(), id, kind));
    }

    /** @throws TicketRefusal if the ticket is not this person's */
    public Change<Attachment> remove(Ticket from, Actor by) {
        from.requireCustomer(by);
        return Change.to(this, new Removed(from.organisation(), ticket, id));
    }

    private static void requireSuitable(AttachmentKind kind, InspectedFile file) {
        if (file.bytes() == 0) {
            throw new EmptyFile();
        }
        if (!kind.mediaTypes().contains(file.mediaType())) {
            throw new UnsuitableType(kind, file.mediaType());
        }
        if (kind == AttachmentKind.SCREENSHOT) {
            var pixels = file.pixels().orElseThrow(UnreadablePicture::new);
            if (pixels > MOST_PIXELS) {
                throw new PictureTooLarge(pixels, MOST_PIXELS);
            }
        }
        file.infection().ifPresent(found -> {
            throw new InfectedFile(found);
        });
    }

    private static void requireRoom(InspectedFile file, Collection<Attachment> present) {
        if (present.size() >= MOST) {
            throw new TooManyAttachments(MOST);
        }
        var bytes = present.stream().mapToLong(Attachment::bytes).sum();
        if (bytes + file.bytes() > MOST_BYTES) {
            throw new NoRoom(file.bytes(), MOST_BYTES - bytes);
        }
    }
}
