/** Contracts of what renewals need. */
@NullMarked
package io.seneschal.application.renewal;

import org.jspecify.annotations.NullMarked;
