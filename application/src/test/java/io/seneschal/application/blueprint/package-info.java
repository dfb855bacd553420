/** What every survey of an organisation must show. */
@NullMarked
package io.seneschal.application.blueprint;

import org.jspecify.annotations.NullMarked;
