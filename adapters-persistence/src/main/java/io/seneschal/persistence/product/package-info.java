/** Products. */
@NullMarked
package io.seneschal.persistence.product;

import org.jspecify.annotations.NullMarked;
