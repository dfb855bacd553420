/** What all commands have in common: the desk they work at, and how results and refusals are shown. */
@NullMarked
package io.seneschal.cli.shared;

import org.jspecify.annotations.NullMarked;
