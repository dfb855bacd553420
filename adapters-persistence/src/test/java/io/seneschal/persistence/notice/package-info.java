/** Notices in each of the stores. */
@NullMarked
package io.seneschal.persistence.notice;

import org.jspecify.annotations.NullMarked;
