/** Commands that keep an organisation in a file. */
@NullMarked
package io.seneschal.cli.blueprint;

import org.jspecify.annotations.NullMarked;
