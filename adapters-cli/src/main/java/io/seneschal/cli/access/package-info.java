/** What operators do with accesses to products. */
@NullMarked
package io.seneschal.cli.access;

import org.jspecify.annotations.NullMarked;
