package io.seneschal.domain.billing;

import io.seneschal.domain.organisation.OrganisationName;
import io.seneschal.domain.organisation.PostalAddress;
import org.jspecify.annotations.Nullable;

/**
 * The customer as it was when a paper was issued (PAY-9).
 *
 * @param address {@code null} if the organisation had told none
 */
public record Recipient(OrganisationName name, @Nullable PostalAddress address) {}
