/** Support over REST. */
@NullMarked
package io.seneschal.rest.support;

import org.jspecify.annotations.NullMarked;
