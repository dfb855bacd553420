/** Renewals, on the wire. */
@NullMarked
package io.seneschal.rest.renewal;

import org.jspecify.annotations.NullMarked;
