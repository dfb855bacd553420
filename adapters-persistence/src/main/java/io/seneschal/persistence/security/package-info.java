/** API tokens. */
@NullMarked
package io.seneschal.persistence.security;

import org.jspecify.annotations.NullMarked;
