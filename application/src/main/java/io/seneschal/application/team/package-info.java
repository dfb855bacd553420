/** Groups of members, and what they get together. */
@NullMarked
package io.seneschal.application.team;

import org.jspecify.annotations.NullMarked;
