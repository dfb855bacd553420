/** The command line, used as an operator uses it. */
@NullMarked
package io.seneschal.cli;

import org.jspecify.annotations.NullMarked;
