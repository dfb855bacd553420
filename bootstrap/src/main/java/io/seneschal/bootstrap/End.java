package io.seneschal.bootstrap;

import java.util.concurrent.CountDownLatch;

/**
 * The end of the process, when somebody asks for it: by SIGTERM, by Ctrl-C. Whoever awaits it then finishes what runs and
 * closes what is open, and the process ends when that is done.
 */
final class End implements AutoCloseable {

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook = new Thread(this::end, "end");

    End() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Returns when somebody has asked. */
    void await() {
        uninterrupted(asked);
    }

    /** Everything is closed. */
    @Override
    public void close() {
        finished.countDown();
        if (asked.getCount() > 0) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    /** Java would report the signal by its exit code, though all went well. */
    private void end() {
        asked.countDown();
        uninterrupted(finished);
        Runtime.getRuntime().halt(0);
    }

    private static void uninterrupted(CountDownLatch latch) {
        var interrupted = false;
        while (true) {
            try {
                latch.await();
                break;
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
