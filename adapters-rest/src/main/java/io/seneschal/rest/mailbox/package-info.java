/** Mailboxes and devices, what mail servers ask about them, and how mail programs are told where to go. */
@NullMarked
package io.seneschal.rest.mailbox;

import org.jspecify.annotations.NullMarked;
