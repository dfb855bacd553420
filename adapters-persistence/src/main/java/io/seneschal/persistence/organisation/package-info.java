/** Organisations, members and invitations. */
@NullMarked
package io.seneschal.persistence.organisation;

import org.jspecify.annotations.NullMarked;
