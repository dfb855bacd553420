package io.seneschal.domain.audit;

import io.seneschal.domain.shared.Coded;

/** What became of an event after it was sealed. */
public enum Damage implements Coded {
    /** Something in it, or its place among the others, is not what was sealed. */
    ALTERED,
    /** It stands among the sealed ones and never was. */
    INSERTED,
    /** It was sealed and is gone. */
    DROPPED
}
