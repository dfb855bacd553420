/** Running Seneschal: serving, and looking after the database. */
@NullMarked
package io.seneschal.cli.operation;

import org.jspecify.annotations.NullMarked;
