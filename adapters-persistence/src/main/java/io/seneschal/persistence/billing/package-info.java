/** What organisations pay. */
@NullMarked
package io.seneschal.persistence.billing;

import org.jspecify.annotations.NullMarked;
