/** Mailboxes, and the devices that read and send their mail, each with a password of its own. */
@NullMarked
package io.seneschal.domain.mailbox;

import org.jspecify.annotations.NullMarked;
