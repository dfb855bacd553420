/** People, and the one login each of them has. */
@NullMarked
package io.seneschal.domain.user;

import org.jspecify.annotations.NullMarked;
