/** What people are still to be told by mail. */
@NullMarked
package io.seneschal.persistence.notice;

import org.jspecify.annotations.NullMarked;
