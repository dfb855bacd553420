package io.seneschal.bootstrap;

import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** Threads for a library that would interrupt them when it ends: they never are, because H2 would close the database. */
final class PatientThreads extends ScheduledThreadPoolExecutor {

    private volatile Runnable endListener = () -> {};

    PatientThreads(String name, int count) {
        super(count, Thread.ofVirtual().name(name).factory());
    }

    /** Told when they are to end: to wake what waits in one of them. */
    void onEnd(Runnable listener) {
        endListener = listener;
    }

    /** Begins nothing more. What runs is waited for by whoever wishes to. */
    @Override
    public void shutdown() {
        super.shutdown();
        endListener.run();
    }

    /** The same: what runs is not disturbed. */
    @Override
    public List<Runnable> shutdownNow() {
        shutdown();
        return List.of();
    }
}
