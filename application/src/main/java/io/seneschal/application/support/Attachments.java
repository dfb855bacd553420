package io.seneschal.application.support;

import io.seneschal.application.shared.FileContent;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.support.Attachment;
import io.seneschal.domain.support.AttachmentId;
import io.seneschal.domain.support.TicketId;
import java.util.List;
import java.util.Optional;

/**
 * What tickets carry, each attachment to be found in its ticket and nowhere else. What is in them is kept apart, in pieces:
 * nobody ever holds the whole.
 */
public interface Attachments {

    /** @throws io.seneschal.domain.support.AttachmentRefusal.UnknownAttachment also when it is on another ticket */
    Attachment get(TicketId ticket, AttachmentId attachment);

    /** In the order in which they were attached. */
    List<Attachment> allOf(TicketId ticket);

    /** @throws io.seneschal.domain.shared.CommonRefusal.StaleChange if the ticket is gone */
    void add(Change<Attachment> attached, FileContent content);

    /** With its content. */
    void remove(Change<Attachment> removed);

    /**
     * A piece of the content.
     *
     * @param number from 0
     * @return empty behind the last one
     */
    Optional<byte[]> piece(AttachmentId attachment, int number);
}
