/** What it costs to ask about mailboxes and devices. */
@NullMarked
package io.seneschal.persistence.mailbox;

import org.jspecify.annotations.NullMarked;
