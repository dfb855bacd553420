/** Organisations, their members and invitations on the wire. */
@NullMarked
package io.seneschal.rest.organisation;

import org.jspecify.annotations.NullMarked;
