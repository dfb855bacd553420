/** The one place that knows the HTTP server. */
@NullMarked
package io.seneschal.rest.server;

import org.jspecify.annotations.NullMarked;
