/** Support in stores: tickets and what they carry, and leave to look into what people keep. */
@NullMarked
package io.seneschal.persistence.support;

import org.jspecify.annotations.NullMarked;
