package io.seneschal.domain.trespassing;

/** What is wrong here: state that everybody shares and anybody can change. */
public final class Changeable {

    public static int count;
}
