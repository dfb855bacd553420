/** Commands about renewals. */
@NullMarked
package io.seneschal.cli.renewal;

import org.jspecify.annotations.NullMarked;
