@NullMarked
package io.seneschal.payment.simulation;

import org.jspecify.annotations.NullMarked;
