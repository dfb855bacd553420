/** What every resource works with: requests, strict reading of what they carry, answers, and routes. */
@NullMarked
package io.seneschal.rest.shared;

import org.jspecify.annotations.NullMarked;
