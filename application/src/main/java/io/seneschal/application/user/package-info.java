/** Looking at users and changing them. */
@NullMarked
package io.seneschal.application.user;

import org.jspecify.annotations.NullMarked;
