/** Money: orders, payments, invoices, prepaid accounts, and the renewal of what is rented. */
module io.seneschal.domain.billing {
    requires transitive io.seneschal.domain.access;
    requires static transitive org.jspecify;

    exports io.seneschal.domain.billing;
    exports io.seneschal.domain.renewal;
}
