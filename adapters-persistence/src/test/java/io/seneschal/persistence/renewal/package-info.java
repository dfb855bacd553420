@NullMarked
package io.seneschal.persistence.renewal;

import org.jspecify.annotations.NullMarked;
