/** Papers as PDF, with Swiss QR-bills, and what banks say about transfers. */
@NullMarked
package io.seneschal.documents;

import org.jspecify.annotations.NullMarked;
