package io.seneschal.domain.support;

import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an agent wishes to look into (SUP-8).
 *
 * @param giver whose leave is to be used
 * @param organisation in which the content lies
 * @param resource one product or mailbox there, or a mail that is shared with the ticket; {@code null} for all that the giver reaches
 * @param network the address from which the agent asks
 */
public record SupportQuestion(
        TicketId ticket,
        EmailAddress agent,
        UserId giver,
        ContentType contentType,
        OrganisationId organisation,
        @Nullable UUID resource,
        String network) {}
