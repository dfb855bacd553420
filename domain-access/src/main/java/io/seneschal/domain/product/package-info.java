/** What organisations rent, of which types, and until when. */
@NullMarked
package io.seneschal.domain.product;

import org.jspecify.annotations.NullMarked;
