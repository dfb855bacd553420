/** Commands about mailboxes and the devices that read and send their mail. */
@NullMarked
package io.seneschal.cli.mailbox;

import org.jspecify.annotations.NullMarked;
