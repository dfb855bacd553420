/** Mail: messages to people, by SMTP, and where the mail servers of mailboxes are. */
@NullMarked
package io.seneschal.mail;

import org.jspecify.annotations.NullMarked;
