package co.cosmeticos.product;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets many threads begin the same thing at the same moment. */
public final class Race {

    private Race() {}

    /** What came of each: a value or what it threw. */
    public static List<Object> atOnce(int threads, Callable<Object> what) throws InterruptedException {
        var executor = Executors.newFixedThreadPool(threads);
        var start = new CountDownLatch(1);
        var running = new ArrayList<Future<Object>>();
        try {
            for (var i = 0; i < threads; i++) {
                running.add(executor.submit(() -> {
                    start.await();
                    return what.call();
                }));
            }
            start.countDown();
            var outcomes = new ArrayList<Object>();
            for (var one : running) {
                outcomes.add(outcome(one));
            }
            return outcomes;
        } finally {
            executor.shutdownNow();
        }
    }

    private static Object outcome(Future<Object> one) throws InterruptedException {
        try {
            return one.get();
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }
}
