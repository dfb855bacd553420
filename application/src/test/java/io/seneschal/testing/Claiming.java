package io.seneschal.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Taking what is due from a store, alone or at the same time as others. */
public final class Claiming {

    private static final int MANY = 4;

    private Claiming() {}

    public static <T> List<T> all(Supplier<Optional<T>> claim) {
        var claimed = new ArrayList<T>();
        for (var next = claim.get(); next.isPresent(); next = claim.get()) {
            claimed.add(next.get());
        }
        return claimed;
    }

    /** @param processes opens what each of them claims with */
    public static <T> List<T> byMany(Supplier<Supplier<Optional<T>>> processes) throws InterruptedException {
        var start = new CyclicBarrier(MANY);
        var asking = new ArrayList<Callable<List<T>>>();
        for (var process = 0; process < MANY; process++) {
            var claim = processes.get();
            asking.add(() -> {
                start.await();
                return all(claim);
            });
        }
        var claimed = new ArrayList<T>();
        try (var threads = Executors.newFixedThreadPool(MANY)) {
            for (var answer : threads.invokeAll(asking)) {
                claimed.addAll(answer.get());
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
        return claimed;
    }
}
