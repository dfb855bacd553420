/** Renewing products: by switch, by the clock and by hand, and seeing ahead what will happen. */
@NullMarked
package io.seneschal.application.renewal;

import org.jspecify.annotations.NullMarked;
