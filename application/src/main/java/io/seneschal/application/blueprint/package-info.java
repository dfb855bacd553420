/** An organisation as a file: drawing it, planning what a file would change, and applying exactly that. */
@NullMarked
package io.seneschal.application.blueprint;

import org.jspecify.annotations.NullMarked;
