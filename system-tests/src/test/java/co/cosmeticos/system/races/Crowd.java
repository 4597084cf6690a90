package co.cosmeticos.system.races;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many who act together. */
final class Crowd {

    private Crowd() {}

    /** All begin at the same moment, each in a thread of its own; what each came to. */
    static <T> List<T> atOnce(int size, IntFunction<T> each) {
        var ready = new CountDownLatch(size);
        return run(size, size, number -> {
            ready.countDown();
            await(ready);
            return each.apply(number);
        });
    }

    /** So many tasks, a few at a time. */
    static <T> List<T> inTurns(int size, IntFunction<T> each) {
        return run(size, 8, each);
    }

    private static <T> List<T> run(int size, int threads, IntFunction<T> each) {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var coming = new ArrayList<Future<T>>();
            for (var i = 0; i < size; i++) {
                var number = i;
                coming.add(pool.submit(() -> each.apply(number)));
            }
            var all = new ArrayList<T>();
            for (var one : coming) {
                all.add(one.get());
            }
            return all;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
