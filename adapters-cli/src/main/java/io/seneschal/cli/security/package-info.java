/** Commands about API tokens. */
@NullMarked
package io.seneschal.cli.security;

import org.jspecify.annotations.NullMarked;
