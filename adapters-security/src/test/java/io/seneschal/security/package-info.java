/** The instruments that need randomness, keys or much computing, with their boundaries. */
@NullMarked
package io.seneschal.security;

import org.jspecify.annotations.NullMarked;
