package co.cosmeticos.orders.simulation;

import co.cosmeticos.orders.cart.Cart;
import co.cosmeticos.orders.cart.CartEvent;
import co.cosmeticos.orders.coupon.Coupon;
import co.cosmeticos.orders.order.Order;
import co.cosmeticos.orders.payment.Payment;
import co.cosmeticos.orders.saga.MemorySagas;
import co.cosmeticos.orders.saga.Saga;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables of the orders database, and of a service that hears its events. */
public final class Tables {

    public final MemoryDatabase database;
    public final MemoryTable<UUID, OrderRow> orders;
    public final MemoryTable<UUID, Payment> payments;
    public final MemoryTable<Entry, Moved> entries;
    public final MemoryTable<SagaKey, SagaRow> sagas;
    public final MemoryTable<Key, Answered> keys;
    public final MemoryTable<String, Cart> carts;
    public final MemoryTable<Version, CartEvent> cartEvents;
    public final MemoryTable<String, Coupon> coupons;
    public final MemoryTable<UUID, Redemption> redemptions;
    public final MemoryTable<String, String> webhooks;
    public final MemoryTable<Long, Event> outbox;
    public final MemoryTable<Integer, Lane> lanes;
    public final MemoryTable<Message, Received> inbox;
    public final MemoryTable<Long, Effect> effects;

    /** When a key was claimed, and answered, by the steps of the trace: for the checks only. */
    final Map<Key, Integer> claimedAt = new HashMap<>();

    final Map<Key, Integer> answeredAt = new HashMap<>();

    private long sequence;

    Tables(MemoryDatabase database) {
        this.database = database;
        this.orders = new MemoryTable<>(database);
        this.payments = new MemoryTable<>(database);
        this.entries = new MemoryTable<>(database);
        this.sagas = new MemoryTable<>(database);
        this.keys = new MemoryTable<>(database);
        this.carts = new MemoryTable<>(database);
        this.cartEvents = new MemoryTable<>(database);
        this.coupons = new MemoryTable<>(database);
        this.redemptions = new MemoryTable<>(database);
        this.webhooks = new MemoryTable<>(database);
        this.outbox = new MemoryTable<>(database);
        this.lanes = new MemoryTable<>(database);
        this.inbox = new MemoryTable<>(database);
        this.effects = new MemoryTable<>(database);
    }

    /** The next of a sequence, which a rollback does not give back. */
    public long next() {
        return ++sequence;
    }

    public record OrderRow(Order order, OffsetDateTime updatedAt) {}

    /** The key of money that moved. */
    public record Entry(UUID orderId, String kind, long total) {}

    public record Moved(UUID orderId, String kind, long amount) {}

    public record SagaKey(UUID orderId, Saga.Type type) {}

    public record SagaRow(
            Saga saga, OffsetDateTime leasedUntil, OffsetDateTime nextAttemptAt, boolean nudged, boolean refundTold) {

        public SagaRow with(Saga other) {
            return new SagaRow(other, leasedUntil, nextAttemptAt, nudged, refundTold);
        }

        public SagaRow due(OffsetDateTime lease, OffsetDateTime attempt) {
            return new SagaRow(saga, lease, attempt, nudged, refundTold);
        }

        /** A saga that runs hears of it later. */
        public SagaRow nudged(boolean ofRefund, OffsetDateTime now) {
            var isRunning = saga.status() == Saga.Status.RUNNING;
            var due = nextAttemptAt.isBefore(now) ? nextAttemptAt : now;
            return new SagaRow(
                    MemorySagas.running(saga), leasedUntil, due, isRunning, isRunning && (refundTold || ofRefund));
        }
    }

    public record Key(String caller, String key) {}

    public record Answered(
            Key key,
            String fingerprint,
            String reference,
            @Nullable Integer status,
            @Nullable String body,
            @Nullable String location) {

        public Answered answer(int code, String text, @Nullable String place) {
            return new Answered(key, fingerprint, reference, code, text, place);
        }
    }

    public record Version(String cart, long version) {}

    public record Redemption(UUID orderId, String code, List<String> keys, boolean settled) {}

    public record Event(
            long sequence,
            UUID id,
            int lane,
            String type,
            int version,
            String subject,
            String data,
            OffsetDateTime occurredAt,
            boolean published) {

        public Event sent() {
            return new Event(sequence, id, lane, type, version, subject, data, occurredAt, true);
        }
    }

    public record Lane(int number, String owner, OffsetDateTime leasedUntil) {}

    public record Message(String queue, String id) {}

    public record Received(
            Message message,
            String status,
            String type,
            @Nullable String body,
            String reason,
            int attempts,
            @Nullable OffsetDateTime nextAttemptAt,
            OffsetDateTime receivedAt) {}

    /** What a consumer did for a message. */
    public record Effect(String queue, String id, String type, String subject) {}
}
