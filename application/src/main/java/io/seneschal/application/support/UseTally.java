package io.seneschal.application.support;

import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.support.TicketId;
import org.jspecify.annotations.Nullable;

/**
 * How often one agent looked at one type of content for one ticket.
 *
 * @param reason the code of the refusal; {@code null} where they were let in
 * @param count 1 at least
 */
public record UseTally(
        EmailAddress agent,
        TicketId ticket,
        ContentType contentType,
        @Nullable String reason,
        long count) {}
