/** Commands about the audit trail. */
@NullMarked
package io.seneschal.cli.audit;

import org.jspecify.annotations.NullMarked;
