package io.seneschal.persistence.renewal;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What {@link BookOnH2} reads of each table, stretch by stretch. */
enum StoredRows {
    ORGANISATIONS("organisations", "o_id", Payers.SELECT + " where o._rowid_ between :first and :last"),
    METHODS(
            "payment_methods",
            "m_organisation_id",
            Payers.SELECT_METHODS + " where m._rowid_ between :first and :last"),
    RENEWALS(
            "renewals",
            "r_organisation_id",
            "select " + RenewableRow.RENEWAL.from("r", "r_")
                    + " from renewals r where r._rowid_ between :first and :last"),
    PRODUCTS(
            "products",
            "p_organisation_id",
            RenewableRow.selectUnrenewedFrom("products p")
                    + " where p._rowid_ between :first and :last and p.due_on <= :until and p.state in ('active', 'blocked')");

    private final String table;
    private final String owner;
    private final String question;

    StoredRows(String table, String owner, String question) {
        this.table = table;
        this.owner = owner;
        this.question = question;
    }

    /** The column that says to which organisation a row belongs. */
    String owner() {
        return owner;
    }

    /** Asks at which place the last row is stored. */
    String last() {
        return "select coalesce(max(_rowid_), 0) from " + table;
    }

    /** About what is stored from {@code :first} to {@code :last}. */
    Query query(Handle handle, LocalDate until) {
        var query = handle.createQuery(question);
        return this == PRODUCTS ? query.bind("until", until) : query;
    }
}
