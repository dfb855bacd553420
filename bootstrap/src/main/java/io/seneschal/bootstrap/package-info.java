/** Where all parts meet: begin with {@link io.seneschal.bootstrap.Composition}. */
@NullMarked
package io.seneschal.bootstrap;

import org.jspecify.annotations.NullMarked;
