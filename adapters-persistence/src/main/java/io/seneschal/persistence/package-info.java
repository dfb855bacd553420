/** The stores: in memory, on H2 and on PostgreSQL, all keeping the same contracts. */
@NullMarked
package io.seneschal.persistence;

import org.jspecify.annotations.NullMarked;
