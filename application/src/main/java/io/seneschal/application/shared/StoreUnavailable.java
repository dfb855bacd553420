package io.seneschal.application.shared;

/**
 * What is kept can't be reached at this moment: the database is down, restarting, overloaded or too slow. Nothing is
 * wrong with what was asked; later it will do. Whether a change that was being stored is there has to be looked up.
 */
public final class StoreUnavailable extends RuntimeException {

    public StoreUnavailable(String what) {
        super(what);
    }
}
