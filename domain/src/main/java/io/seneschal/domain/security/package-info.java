/** What proves who someone is: passwords and API tokens. */
@NullMarked
package io.seneschal.domain.security;

import org.jspecify.annotations.NullMarked;
