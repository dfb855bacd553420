/** Users signing up, and looking at themselves. */
@NullMarked
package io.seneschal.rest.user;

import org.jspecify.annotations.NullMarked;
