/** What opens products to whom. */
@NullMarked
package io.seneschal.persistence.access;

import org.jspecify.annotations.NullMarked;
