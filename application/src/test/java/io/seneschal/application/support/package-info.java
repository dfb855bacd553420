@NullMarked
package io.seneschal.application.support;

import org.jspecify.annotations.NullMarked;
