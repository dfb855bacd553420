/** Mail over real SMTP, to a server in the same process. */
@NullMarked
package io.seneschal.mail;

import org.jspecify.annotations.NullMarked;
