/** What the operators of a server look at: whether it lives, whether it can work, and how it fares. */
@NullMarked
package io.seneschal.rest.operation;

import org.jspecify.annotations.NullMarked;
