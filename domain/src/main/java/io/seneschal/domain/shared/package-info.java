/** What every concept shares: ids, actors, changes, refusals, and text as people type it. */
@NullMarked
package io.seneschal.domain.shared;

import org.jspecify.annotations.NullMarked;
