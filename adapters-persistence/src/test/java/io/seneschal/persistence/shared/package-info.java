/** What all stores share. */
@NullMarked
package io.seneschal.persistence.shared;

import org.jspecify.annotations.NullMarked;
