package io.seneschal.domain.audit;

import io.seneschal.domain.shared.Coded;

/** What became of a block after events were sealed in it. */
public enum ChainDamage implements Coded {
    /** It says something else than what its hash was taken of. */
    ALTERED,
    /** It is gone, though later ones are there. */
    DROPPED,
    /** It does not follow from the one before: that one was replaced, and its hash with it. */
    SEVERED
}
