/** The product as a whole. */
@NullMarked
package io.seneschal.bootstrap;

import org.jspecify.annotations.NullMarked;
