/** What operators do with teams. */
@NullMarked
package io.seneschal.cli.team;

import org.jspecify.annotations.NullMarked;
