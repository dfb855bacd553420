/** What all stores share: transactions, tables, search, failures. */
@NullMarked
package io.seneschal.persistence.shared;

import org.jspecify.annotations.NullMarked;
