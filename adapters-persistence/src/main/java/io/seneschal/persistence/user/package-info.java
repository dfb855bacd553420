/** Users. */
@NullMarked
package io.seneschal.persistence.user;

import org.jspecify.annotations.NullMarked;
