/** Whole organisations, read at once. */
@NullMarked
package io.seneschal.persistence.blueprint;

import org.jspecify.annotations.NullMarked;
