package co.cosmeticos.platform.inbox;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** A consuming feature: an effect first, and then the failure, which must take the effect back. */
final class TestFeature implements MessageHandler {

    private final Jdbi jdbi;
    private final String queue;
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicReference<String> broken = new AtomicReference<>("none");
    private final AtomicReference<Function<String, ? extends Throwable>> failure =
            new AtomicReference<>(IllegalStateException::new);

    TestFeature(Jdbi jdbi, String queue) {
        this.jdbi = jdbi;
        this.queue = queue;
    }

    /** Fails on this message, so many times from now on. */
    void fail(String id, int times, Function<String, ? extends Throwable> with) {
        broken.set(id);
        failures.set(times);
        failure.set(with);
    }

    @Override
    public String queue() {
        return queue;
    }

    @Override
    public Set<String> routingKeys() {
        return Set.of(queue);
    }

    @Override
    public void handle(ReceivedEvent event) {
        jdbi.useHandle(handle -> handle.execute("insert into effects values (?)", event.id()));
        if (event.id().equals(broken.get()) && failures.getAndUpdate(left -> Math.max(left - 1, 0)) > 0) {
            var thrown = failure.get().apply("the parcel is too heavy");
            if (thrown instanceof Error grave) {
                throw grave;
            }
            throw (RuntimeException) thrown;
        }
    }
}
