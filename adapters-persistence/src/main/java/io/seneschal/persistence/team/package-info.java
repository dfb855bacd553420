/** Teams, and who is in them. */
@NullMarked
package io.seneschal.persistence.team;

import org.jspecify.annotations.NullMarked;
