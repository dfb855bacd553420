/** Who may use which products, and why, on the wire. */
@NullMarked
package io.seneschal.rest.access;

import org.jspecify.annotations.NullMarked;
