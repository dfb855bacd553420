/** What operators do with products. */
@NullMarked
package io.seneschal.cli.product;

import org.jspecify.annotations.NullMarked;
