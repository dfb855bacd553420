/** Support: tickets and what they carry, and leave to look into what people keep in products. */
@NullMarked
package io.seneschal.application.support;

import org.jspecify.annotations.NullMarked;
