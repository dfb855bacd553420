/** Telling people by mail what happened. */
@NullMarked
package io.seneschal.application.notice;

import org.jspecify.annotations.NullMarked;
