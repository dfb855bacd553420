/** Tokens and passwords: making them and recognising them. */
@NullMarked
package io.seneschal.application.security;

import org.jspecify.annotations.NullMarked;
