/** Secrets, password hashes and ids: what needs randomness, keys or much computing. */
@NullMarked
package io.seneschal.security;

import org.jspecify.annotations.NullMarked;
