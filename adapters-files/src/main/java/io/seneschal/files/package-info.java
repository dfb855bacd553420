/** Lists that people bring along, read from files. */
@NullMarked
package io.seneschal.files;

import org.jspecify.annotations.NullMarked;
