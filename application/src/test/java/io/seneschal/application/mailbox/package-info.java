@NullMarked
package io.seneschal.application.mailbox;

import org.jspecify.annotations.NullMarked;
