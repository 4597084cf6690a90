package co.cosmeticos.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.fixtures.Stores;
import co.cosmeticos.fixtures.TestContainer;
import co.cosmeticos.fixtures.TestDatabase;
import co.cosmeticos.platform.sql.Resources;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IdempotencyRecordsIT {

    private static TestDatabase database;
    private static TestContainer container;

    /** A use case, as a service would have it. */
    @Singleton
    public static class Purchase {
        private final IdempotencyRecords records;

        @Inject
        public Purchase(IdempotencyRecords records) {
            this.records = records;
        }

        @Transactional
        public boolean claim(IdempotencyKey key, UUID order) {
            return records.claim("maria", key, "print", order);
        }

        @Transactional
        public void claimAndFail(IdempotencyKey key) {
            records.claim("maria", key, "print", Ids.next());
            throw new IllegalStateException("the card broke");
        }

        @Transactional
        public void decide(UUID order, String body) {
            records.answer(order, 201, body, "/orders/1");
        }
    }

    @BeforeAll
    static void start() {
        database = Stores.database("db/platform");
        container = TestContainer.of(IdempotencyRecords.class, Purchase.class)
                .with(Jdbi.class, Resources.jdbiOn(database.dataSource()))
                .with(Clock.class, Clock.systemUTC())
                .start();
    }

    @AfterAll
    static void stop() {
        container.close();
        database.close();
    }

    private final Purchase purchase = container.get(Purchase.class);
    private final IdempotencyRecords records = container.get(IdempotencyRecords.class);

    @Test
    void a_hundred_claims_at_once_have_one_winner() throws Exception {
        var key = new IdempotencyKey("race");
        var threads = Executors.newFixedThreadPool(20);
        try {
            var claims = IntStream.range(0, 100)
                    .<Callable<Boolean>>mapToObj(n -> () -> purchase.claim(key, Ids.next()))
                    .toList();
            var won = 0;
            for (var claim : threads.invokeAll(claims)) {
                won += claim.get() ? 1 : 0;
            }
            assertThat(won).isOne();
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void the_first_answer_stays() {
        var key = new IdempotencyKey("answered");
        var order = Ids.next();
        purchase.claim(key, order);
        assertThat(records.find("maria", key))
                .hasValueSatisfying(used -> assertThat(used.status()).isNull());
        purchase.decide(order, "first");
        purchase.decide(order, "second");
        assertThat(records.find("maria", key)).hasValueSatisfying(used -> {
            assertThat(used.status()).isEqualTo(201);
            assertThat(used.body()).isEqualTo("first");
            assertThat(used.location()).isEqualTo("/orders/1");
            assertThat(used.reference()).isEqualTo(order.toString());
        });
    }

    @Test
    void a_key_is_free_again_when_its_transaction_rolled_back() {
        var key = new IdempotencyKey("rolled-back");
        assertThatThrownBy(() -> purchase.claimAndFail(key)).hasMessage("the card broke");
        assertThat(records.find("maria", key)).isEmpty();
    }

    @Test
    void a_key_of_another_caller_is_another_key() {
        var key = new IdempotencyKey("shared");
        purchase.claim(key, Ids.next());
        assertThat(records.find("joana", key)).isEmpty();
    }

    @Test
    void nobody_claims_outside_a_transaction() {
        assertThatThrownBy(() -> records.claim("maria", new IdempotencyKey("alone"), "print", Ids.next()))
                .isInstanceOf(jakarta.transaction.TransactionalException.class);
    }

    @Test
    void keys_are_forgotten_by_age_only() {
        var key = new IdempotencyKey("young");
        purchase.claim(key, Ids.next());
        records.forget(Duration.ofHours(24));
        assertThat(records.find("maria", key)).isPresent();
        records.forget(Duration.ofSeconds(-5));
        assertThat(records.find("maria", key)).isEmpty();
    }
}
