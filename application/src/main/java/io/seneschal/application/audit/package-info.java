/** Reading what happened. */
@NullMarked
package io.seneschal.application.audit;

import org.jspecify.annotations.NullMarked;
