/** Organisations, their members, and the invitations that make members. */
@NullMarked
package io.seneschal.domain.organisation;

import org.jspecify.annotations.NullMarked;
