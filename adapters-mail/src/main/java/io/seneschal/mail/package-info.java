/** Messages to people, by SMTP. */
@NullMarked
package io.seneschal.mail;

import org.jspecify.annotations.NullMarked;
