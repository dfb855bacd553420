/** Teams and who is in them, on the wire. */
@NullMarked
package io.seneschal.rest.team;

import org.jspecify.annotations.NullMarked;
