package io.seneschal.domain.blueprint;

import io.seneschal.domain.organisation.Authority;
import io.seneschal.domain.product.Catalogue;
import java.time.Instant;
import java.util.function.IntSupplier;

/**
 * Under which a plan is made.
 *
 * @param by who wishes it
 * @param organisationsOfActor to how many organisations they belong; asked only if they would leave this one (USR-5)
 */
public record Circumstances(Authority by, IntSupplier organisationsOfActor, Catalogue catalogue, Instant now) {}
