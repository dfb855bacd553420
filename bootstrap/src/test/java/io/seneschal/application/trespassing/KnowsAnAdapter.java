package io.seneschal.application.trespassing;

import io.seneschal.persistence.InMemoryStores;

/** What is wrong here: the application chooses its store. */
public final class KnowsAnAdapter {

    public Class<?> store() {
        return InMemoryStores.class;
    }
}
