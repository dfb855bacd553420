package io.seneschal.rest.trespassing;

/** What is wrong here: it prints past the console. */
public final class PrintsItself {

    public void print() {
        System.out.println(this);
    }
}
