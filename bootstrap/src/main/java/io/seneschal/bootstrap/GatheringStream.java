package io.seneschal.bootstrap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Gathers for a moment what is written in small pieces, and writes it in one: a system call for each piece would cost more
 * than making it. What is gathered when the process is killed is lost.
 */
final class GatheringStream extends OutputStream {

    /** Whoever fills it writes it, so that it never grows much larger. */
    private static final int MOST = 64 << 10;

    private final OutputStream target;
    private final long moment;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ByteArrayOutputStream gathered = new ByteArrayOutputStream(MOST);
    private boolean direct;

    /** @param target closed by nobody; what it can't take is lost */
    GatheringStream(OutputStream target, Duration moment) {
        this.target = target;
        this.moment = moment.toNanos();
        Thread.ofPlatform().daemon().name("gathered-lines").start(this::writeNowAndThen);
    }

    @Override
    public void write(int octet) {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int offset, int length) {
        lock.lock();
        try {
            var first = gathered.size() == 0;
            gathered.write(octets, offset, length);
            if (direct || gathered.size() >= MOST) {
                flush();
            } else if (first) {
                changed.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Writes what was gathered. */
    @Override
    public void flush() {
        lock.lock();
        try {
            if (gathered.size() > 0) {
                gathered.writeTo(target);
                target.flush();
            }
        } catch (IOException nobodyReads) {
            return; // as of any log that nobody can read; the work goes on
        } finally {
            gathered.reset();
            lock.unlock();
        }
    }

    /** Writes what was gathered, and from now on everything at once. */
    void gatherNoMore() {
        lock.lock();
        try {
            direct = true;
            changed.signal();
            flush();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        gatherNoMore();
    }

    private void writeNowAndThen() {
        lock.lock();
        try {
            while (!direct) {
                if (gathered.size() == 0) {
                    changed.await();
                } else {
                    waitAMoment();
                    flush();
                }
            }
        } catch (InterruptedException unasked) {
            gatherNoMore();
        } finally {
            lock.unlock();
        }
    }

    private void waitAMoment() throws InterruptedException {
        for (var left = moment; left > 0 && !direct; ) {
            left = changed.awaitNanos(left);
        }
    }
}
