/** What tests of all modules share. */
@NullMarked
package io.seneschal.testing;

import org.jspecify.annotations.NullMarked;
