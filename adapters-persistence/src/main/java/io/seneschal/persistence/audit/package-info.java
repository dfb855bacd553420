/** The outbox that writes events, and the trail that reads them. */
@NullMarked
package io.seneschal.persistence.audit;

import org.jspecify.annotations.NullMarked;
