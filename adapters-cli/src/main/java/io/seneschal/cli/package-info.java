/** The command line: nouns, verbs, and how they are found. */
@NullMarked
package io.seneschal.cli;

import org.jspecify.annotations.NullMarked;
