package io.seneschal.rest.server;

import java.time.Duration;

/**
 * What a single client, or many of them, can't do to the server.
 *
 * @param bodyBytes the largest body; more is 413
 * @param fileBytes the largest body where a file is taken, which is put aside and not held; more is 413
 * @param largeBodies held at once, of those that take more than a few KiB; further ones wait {@code patience}, then it is 503
 * @param headerBytes all header lines together; more is 400
 * @param pathBytes the longest path with its query; more is 414
 * @param connections open at once; further ones wait
 * @param requests answered at once; further ones wait {@code patience}, then it is 503
 * @param patience how long a request waits for its turn
 * @param headerTime within which the header must have come, or the connection ends
 * @param bodyTime within which the body must have come, or the connection ends
 * @param answerTime after which a client is told 503; the work itself runs to its end, as a database must not be interrupted
 * @param idleTime after which an unused connection ends
 * @param stopTime how long stopping waits for what runs
 */
public record Limits(
        int bodyBytes,
        int fileBytes,
        int largeBodies,
        int headerBytes,
        int pathBytes,
        int connections,
        int requests,
        Duration patience,
        Duration headerTime,
        Duration bodyTime,
        Duration answerTime,
        Duration idleTime,
        Duration stopTime) {

    /** Of its bytes, its JSON, and what is made of them; with a good margin, as everything else needs the heap as well. */
    private static final int HEAP_OF_A_LARGE_BODY = 16 << 20;

    public static final Limits DEFAULT = new Limits(
            1 << 20,
            10 << 20,
            Math.clamp(Runtime.getRuntime().maxMemory() / HEAP_OF_A_LARGE_BODY, 1, 64),
            16 << 10,
            8 << 10,
            1024,
            256,
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            Duration.ofSeconds(60),
            Duration.ofSeconds(20));

    /** The same with other times for one request: waiting for its turn, its header, its body, its answer. */
    public Limits withTimes(Duration patience, Duration headerTime, Duration bodyTime, Duration answerTime) {
        return new Limits(
                bodyBytes,
                fileBytes,
                largeBodies,
                headerBytes,
                pathBytes,
                connections,
                requests,
                patience,
                headerTime,
                bodyTime,
                answerTime,
                idleTime,
                stopTime);
    }

    /** The same with another time for connections that nobody uses. */
    public Limits withIdleTime(Duration time) {
        return new Limits(
                bodyBytes,
                fileBytes,
                largeBodies,
                headerBytes,
                pathBytes,
                connections,
                requests,
                patience,
                headerTime,
                bodyTime,
                answerTime,
                time,
                stopTime);
    }

    /** The same with another number of requests answered at once. */
    public Limits withRequests(int atOnce) {
        return new Limits(
                bodyBytes,
                fileBytes,
                largeBodies,
                headerBytes,
                pathBytes,
                connections,
                atOnce,
                patience,
                headerTime,
                bodyTime,
                answerTime,
                idleTime,
                stopTime);
    }

    /** The same with another size of files. */
    public Limits withFileBytes(int most) {
        return new Limits(
                bodyBytes,
                most,
                largeBodies,
                headerBytes,
                pathBytes,
                connections,
                requests,
                patience,
                headerTime,
                bodyTime,
                answerTime,
                idleTime,
                stopTime);
    }

    /** The same with another number of large bodies held at once. */
    public Limits withLargeBodies(int atOnce) {
        return new Limits(
                bodyBytes,
                fileBytes,
                atOnce,
                headerBytes,
                pathBytes,
                connections,
                requests,
                patience,
                headerTime,
                bodyTime,
                answerTime,
                idleTime,
                stopTime);
    }
}
