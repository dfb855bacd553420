/** A real mail server with the files that we ship, and programs that read mail there. */
@NullMarked
package io.seneschal.mail.testing;

import org.jspecify.annotations.NullMarked;
