/** Tables as people export them, and what is no table. */
@NullMarked
package io.seneschal.files;

import org.jspecify.annotations.NullMarked;
