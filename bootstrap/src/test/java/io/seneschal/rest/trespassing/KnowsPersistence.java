package io.seneschal.rest.trespassing;

import io.seneschal.persistence.InMemoryStores;

/** What is wrong here: one adapter knows another. */
public final class KnowsPersistence {

    public Class<?> store() {
        return InMemoryStores.class;
    }
}
