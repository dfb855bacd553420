package io.seneschal.cli.shared;

/** One thing that can be done at a desk. What it needs of the store is open before, and closed after. */
@FunctionalInterface
public interface Verb {

    /**
     * @return the exit code
     * @throws io.seneschal.domain.shared.Refusal if a rule says no
     */
    int run(Desk desk);
}
