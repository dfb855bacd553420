/** What opens a product, or something inside it, to whom; and the one decision whether somebody may use it. */
@NullMarked
package io.seneschal.domain.access;

import org.jspecify.annotations.NullMarked;
