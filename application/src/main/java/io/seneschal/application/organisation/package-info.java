/** Founding organisations, and everything about the people in them. */
@NullMarked
package io.seneschal.application.organisation;

import org.jspecify.annotations.NullMarked;
