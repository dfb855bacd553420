/** A payment provider that moves no money, for rehearsals and tests: it does what real ones do, at their worst. */
@NullMarked
package io.seneschal.payment.simulation;

import org.jspecify.annotations.NullMarked;
