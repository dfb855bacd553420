/** What every store has to keep, whatever it is made of. */
@NullMarked
package io.seneschal.application.team;

import org.jspecify.annotations.NullMarked;
