/** Paying: by which means, out of which account, and what follows from it. */
@NullMarked
package io.seneschal.application.billing;

import org.jspecify.annotations.NullMarked;
