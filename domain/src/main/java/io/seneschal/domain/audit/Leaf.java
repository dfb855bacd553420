package io.seneschal.domain.audit;

import java.util.UUID;

/**
 * What a block remembers of an event.
 *
 * @param hash of the event's canonical form, in hexadecimal digits
 */
public record Leaf(UUID event, String hash) {}
