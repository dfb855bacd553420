/** Paying, on the wire. */
@NullMarked
package io.seneschal.rest.billing;

import org.jspecify.annotations.NullMarked;
