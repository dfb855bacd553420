/** What Seneschal can bear, measured beside a baseline in the same run. */
@NullMarked
package io.seneschal.benchmarks;

import org.jspecify.annotations.NullMarked;
