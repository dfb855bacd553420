package io.seneschal.domain.trespassing;

/** What is wrong here: the name. */
public final class ThingManager {}
