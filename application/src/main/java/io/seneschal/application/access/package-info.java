/** Opening products to people, and deciding who may use which. */
@NullMarked
package io.seneschal.application.access;

import org.jspecify.annotations.NullMarked;
