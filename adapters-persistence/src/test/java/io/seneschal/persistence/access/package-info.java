@NullMarked
package io.seneschal.persistence.access;

import org.jspecify.annotations.NullMarked;
