/** Payments at a provider, over the provider-neutral API of {@code integrations/payments}. */
@NullMarked
package io.seneschal.payment;

import org.jspecify.annotations.NullMarked;
