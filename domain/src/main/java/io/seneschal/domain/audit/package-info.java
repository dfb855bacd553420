/** The audit trail, and what can be found wrong with it. */
@NullMarked
package io.seneschal.domain.audit;

import org.jspecify.annotations.NullMarked;
