/** Commands about support. */
@NullMarked
package io.seneschal.cli.support;

import org.jspecify.annotations.NullMarked;
