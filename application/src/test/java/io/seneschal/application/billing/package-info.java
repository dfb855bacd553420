/** Contracts of what is kept about paying, and tests of how payments go their way. */
@NullMarked
package io.seneschal.application.billing;

import org.jspecify.annotations.NullMarked;
