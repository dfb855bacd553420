/** Renewing products: by switch, by the clock and by hand, and seeing ahead what will happen. */
/** Going on from one due date to the next: by itself, ahead of time, or not at all. */
@NullMarked
package io.seneschal.application.renewal;

import org.jspecify.annotations.NullMarked;
