package io.seneschal.domain.trespassing;

import jakarta.inject.Inject;

/** What is wrong here: the domain knows a library, and the package says nothing about null. */
public final class KnowsALibrary {

    @Inject
    public KnowsALibrary() {}
}
