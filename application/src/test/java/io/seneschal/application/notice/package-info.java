/** The contract of notices, and the letters that are made of them. */
@NullMarked
package io.seneschal.application.notice;

import org.jspecify.annotations.NullMarked;
