package io.seneschal.domain.shared;

/** What money is counted in. Each has hundredths, which are its minor units. */
public enum Currency implements Coded {
    CHF,
    EUR;

    /** As ISO 4217 writes it. */
    @Override
    public String code() {
        return name();
    }
}
