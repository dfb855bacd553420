/** What is paid at a console: payments, prepaid money, invoices and orders. */
@NullMarked
package io.seneschal.cli.billing;

import org.jspecify.annotations.NullMarked;
