/** What organisations rent: opening, finding and changing it. */
@NullMarked
package io.seneschal.application.product;

import org.jspecify.annotations.NullMarked;
