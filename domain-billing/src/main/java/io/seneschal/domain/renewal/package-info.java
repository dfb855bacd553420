/** Whether and how products are renewed, and what becomes of those that nobody pays for. */
@NullMarked
package io.seneschal.domain.renewal;

import org.jspecify.annotations.NullMarked;
