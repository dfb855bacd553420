/** What organisations rent, on the wire. */
@NullMarked
package io.seneschal.rest.product;

import org.jspecify.annotations.NullMarked;
