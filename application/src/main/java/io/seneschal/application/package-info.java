/** All use cases together, and all they need. Read {@link io.seneschal.application.UseCases} first. */
@NullMarked
package io.seneschal.application;

import org.jspecify.annotations.NullMarked;
