package co.cosmeticos.system.crashes;

import co.cosmeticos.system.Answer;
import co.cosmeticos.system.races.Buyer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Customers who pay one after the other, a few at a time, each asking again under the same key until there is an answer:
 * as a storefront does whose line has broken.
 */
final class Customers implements AutoCloseable {

    private static final String GOOD_CARD = "tok_ok";
    private static final Duration BEFORE_ASKING_AGAIN = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final ExecutorService threads;
    private final List<Future<Purchase>> purchases = new ArrayList<>();
    private final AtomicInteger answered = new AtomicInteger();

    private Customers(int atOnce) {
        this.threads = Executors.newFixedThreadPool(atOnce);
    }

    /**
     * What came of a customer's wish.
     *
     * @param answer the last one, which decides
     * @param failures answers 5xx and broken lines before it
     * @param first how long the first request took
     */
    record Purchase(Buyer buyer, Answer answer, int failures, Duration first) {}

    /** All of these come, each with the card that belongs to his number, as fast as so many at once can. */
    static Customers come(List<Buyer> buyers, IntFunction<String> token, int atOnce) {
        return come(buyers, token, atOnce, Duration.ZERO);
    }

    /** All of these come with good cards, as fast as so many at once can. */
    static Customers come(List<Buyer> buyers, int atOnce) {
        return come(buyers, number -> GOOD_CARD, atOnce);
    }

    /** All of these come with good cards, one in each period. */
    static Customers come(List<Buyer> buyers, int atOnce, Duration period) {
        return come(buyers, number -> GOOD_CARD, atOnce, period);
    }

    private static Customers come(List<Buyer> buyers, IntFunction<String> token, int atOnce, Duration period) {
        var customers = new Customers(atOnce);
        var began = System.nanoTime();
        for (var i = 0; i < buyers.size(); i++) {
            var buyer = buyers.get(i);
            var at = began + i * period.toNanos();
            var card = token.apply(i);
            customers.purchases.add(customers.threads.submit(() -> customers.pay(buyer, card, at)));
        }
        return customers;
    }

    private Purchase pay(Buyer buyer, String token, long at) {
        LockSupport.parkNanos(Math.max(0, at - System.nanoTime()));
        var key = UUID.randomUUID().toString();
        var request = buyer.request("card", token);
        var began = System.nanoTime();
        Duration first = null;
        for (var failures = 0; ; ) {
            var answer = answer(buyer, key, request);
            first = first == null ? Duration.ofNanos(System.nanoTime() - began) : first;
            if (answer != null && answer.status() < 500 && Buyer.isDecided(answer)) {
                answered.incrementAndGet();
                return new Purchase(buyer, answer, failures, first);
            }
            if (System.nanoTime() - began > LONGEST.toNanos()) {
                throw new AssertionError("no decision: " + (answer == null ? "no answer" : answer.body()));
            }
            failures += answer == null || answer.status() >= 500 ? 1 : 0;
            LockSupport.parkNanos(BEFORE_ASKING_AGAIN.toNanos());
        }
    }

    private static Answer answer(Buyer buyer, String key, String request) {
        try {
            return buyer.checkout(key, request);
        } catch (UncheckedIOException brokenLine) {
            return null;
        }
    }

    /** How many have their answer by now. */
    int answered() {
        return answered.get();
    }

    boolean areServed() {
        return purchases.stream().allMatch(Future::isDone);
    }

    /** Everybody's purchase, when all are over. */
    List<Purchase> served() throws InterruptedException {
        var all = new ArrayList<Purchase>();
        for (var purchase : purchases) {
            try {
                all.add(purchase.get());
            } catch (ExecutionException e) {
                throw new AssertionError(e.getCause());
            }
        }
        return all;
    }

    /** A moment that nobody has chosen. */
    static void passSomeTime(Random random, Duration atMost) {
        LockSupport.parkNanos((long) (random.nextDouble() * atMost.toNanos()));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
