@NullMarked
package io.seneschal.documents;

import org.jspecify.annotations.NullMarked;
