/** Groups of members that get their accesses together. */
@NullMarked
package io.seneschal.domain.team;

import org.jspecify.annotations.NullMarked;
