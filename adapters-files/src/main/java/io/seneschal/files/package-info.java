/** What people bring along in files: lists of members, and the catalogue of products. */
@NullMarked
package io.seneschal.files;

import org.jspecify.annotations.NullMarked;
