/** Mailboxes and their devices: connecting them, recognising their passwords, ending their sessions. */
@NullMarked
package io.seneschal.application.mailbox;

import org.jspecify.annotations.NullMarked;
