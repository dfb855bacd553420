/** Commands about organisations, their members and invitations. */
@NullMarked
package io.seneschal.cli.organisation;

import org.jspecify.annotations.NullMarked;
