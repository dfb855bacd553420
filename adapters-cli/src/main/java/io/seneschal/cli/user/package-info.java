/** Commands about users. */
@NullMarked
package io.seneschal.cli.user;

import org.jspecify.annotations.NullMarked;
