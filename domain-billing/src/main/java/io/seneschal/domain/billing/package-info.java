/** What organisations pay, by which means and out of which account, and what is written about it. */
@NullMarked
package io.seneschal.domain.billing;

import org.jspecify.annotations.NullMarked;
