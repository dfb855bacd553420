/** Mailboxes, their devices and what hangs on them: in memory, and in tables. */
@NullMarked
package io.seneschal.persistence.mailbox;

import org.jspecify.annotations.NullMarked;
