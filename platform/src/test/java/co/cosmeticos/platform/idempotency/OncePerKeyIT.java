package co.cosmeticos.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.fixtures.Stores;
import co.cosmeticos.fixtures.TestContainer;
import co.cosmeticos.fixtures.TestDatabase;
import co.cosmeticos.platform.problem.Problems;
import co.cosmeticos.platform.problem.Refusal;
import co.cosmeticos.platform.sql.Resources;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OncePerKeyIT {

    private static TestDatabase database;
    private static TestContainer container;
    private static OncePerKey oncePerKey;

    /** A refusal of any status. */
    private static final class Refused extends Refusal {
        private final int status;

        Refused(int status) {
            super("no", status, "No.");
            this.status = status;
        }
    }

    @BeforeAll
    static void start() {
        database = Stores.database("db/platform");
        container = TestContainer.of(
                        IdempotencyRecords.class, IdempotentResponses.class, OncePerKey.class, Problems.class)
                .with(Jdbi.class, Resources.jdbiOn(database.dataSource()))
                .with(Clock.class, Clock.systemUTC())
                .start();
        oncePerKey = container.get(OncePerKey.class);
    }

    @AfterAll
    static void stop() {
        container.close();
        database.close();
    }

    private static KeyedRequest request(String key) {
        return KeyedRequest.of("maria", new IdempotencyKey(key), "POST /things", "{}");
    }

    private static Supplier<StoredResponse> refusing(int status) {
        return () -> {
            throw new Refused(status);
        };
    }

    @Test
    void twenty_at_once_are_decided_once_and_all_get_that_answer() throws Exception {
        var decided = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(20);
        try {
            var calls = IntStream.range(0, 20)
                    .<Callable<StoredResponse>>mapToObj(n -> () -> oncePerKey.answer(
                            request("twenty"), () -> StoredResponse.ok("answer " + decided.incrementAndGet())))
                    .toList();
            for (var call : threads.invokeAll(calls)) {
                assertThat(call.get()).isEqualTo(StoredResponse.ok("answer 1"));
            }
            assertThat(decided).hasValue(1);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void a_refusal_stays_the_answer_also_when_it_would_go_well_by_now() {
        var first = oncePerKey.answer(request("refused"), refusing(409));
        assertThat(first.status()).isEqualTo(409);
        assertThat(first.body()).contains("/problems/no");
        assertThat(oncePerKey.answer(request("refused"), () -> StoredResponse.ok("{}")))
                .isEqualTo(first);
    }

    @Test
    void what_is_not_valid_or_comes_too_early_or_fails_leaves_the_key_free() {
        for (var status : new int[] {400, 429, 503}) {
            assertThatThrownBy(() -> oncePerKey.answer(request("free"), refusing(status)))
                    .isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> oncePerKey.answer(request("free"), () -> {
                    throw new IllegalStateException("the disk is full");
                }))
                .hasMessage("the disk is full");
        assertThat(oncePerKey.answer(request("free"), () -> StoredResponse.ok("{}")))
                .isEqualTo(StoredResponse.ok("{}"));
    }

    @Test
    void another_request_with_the_same_key_is_refused_and_takes_nothing_from_the_first() {
        oncePerKey.answer(request("taken"), () -> StoredResponse.ok("first"));
        var other = KeyedRequest.of("maria", new IdempotencyKey("taken"), "POST /things", "{\"n\": 2}");
        assertThatThrownBy(() -> oncePerKey.answer(other, () -> StoredResponse.ok("second")))
                .isInstanceOf(IdempotencyKey.Reused.class);
        assertThat(oncePerKey.answer(request("taken"), () -> StoredResponse.ok("third")))
                .isEqualTo(StoredResponse.ok("first"));
    }
}
