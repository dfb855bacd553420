/** What becomes of payments when providers do well, badly, or nothing. */
@NullMarked
package io.seneschal.payment;

import org.jspecify.annotations.NullMarked;
