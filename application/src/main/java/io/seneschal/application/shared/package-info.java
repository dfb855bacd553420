/** What every use case needs: transactions, ids, pages, outcomes. */
@NullMarked
package io.seneschal.application.shared;

import org.jspecify.annotations.NullMarked;
