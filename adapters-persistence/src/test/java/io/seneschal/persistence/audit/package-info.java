/** The order of the trail, and what is seen when somebody was at the database. */
@NullMarked
package io.seneschal.persistence.audit;

import org.jspecify.annotations.NullMarked;
