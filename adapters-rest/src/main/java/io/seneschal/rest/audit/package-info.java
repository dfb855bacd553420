/** The audit trail on the wire. */
@NullMarked
package io.seneschal.rest.audit;

import org.jspecify.annotations.NullMarked;
