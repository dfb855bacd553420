package io.seneschal.application.shared;

import io.seneschal.domain.shared.Coded;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How often things have ended in which way since this process began, for whoever watches it. Other processes count for themselves. */
public final class Tally {

    private final Map<Coded, LongAdder> counts = new ConcurrentHashMap<>();

    public Tally() {}

    public void count(Coded outcome, long times) {
        counts.computeIfAbsent(outcome, none -> new LongAdder()).add(times);
    }

    public long counted(Coded outcome) {
        var count = counts.get(outcome);
        return count == null ? 0 : count.sum();
    }
}
