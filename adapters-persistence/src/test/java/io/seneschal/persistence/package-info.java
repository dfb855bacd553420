/** That all stores keep what their ports promise. */
@NullMarked
package io.seneschal.persistence;

import org.jspecify.annotations.NullMarked;
