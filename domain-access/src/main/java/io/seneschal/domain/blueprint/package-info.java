/** An organisation as a file: what is wished of it, what is there, and the steps from the one to the other. */
@NullMarked
package io.seneschal.domain.blueprint;

import org.jspecify.annotations.NullMarked;
