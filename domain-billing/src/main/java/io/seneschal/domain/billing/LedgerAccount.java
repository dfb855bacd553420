package io.seneschal.domain.billing;

import io.seneschal.domain.shared.Coded;

/** Where money of a prepaid account can be, as its ledger sees it. What all of them hold together is zero (PAY-8). */
public enum LedgerAccount implements Coded {
    /** Outside: what was ever paid in stands here below zero. */
    OUTSIDE,
    /** On the account, to be spent. */
    AVAILABLE,
    /** On the account, kept for payments that have begun. */
    RESERVED,
    /** Spent. */
    SPENT
}
