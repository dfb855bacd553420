/** Who is asking, how often, and the tokens with which they do. */
@NullMarked
package io.seneschal.rest.security;

import org.jspecify.annotations.NullMarked;
