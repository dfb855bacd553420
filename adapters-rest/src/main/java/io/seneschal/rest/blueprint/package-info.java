/** An organisation as a file, over REST. */
@NullMarked
package io.seneschal.rest.blueprint;

import org.jspecify.annotations.NullMarked;
