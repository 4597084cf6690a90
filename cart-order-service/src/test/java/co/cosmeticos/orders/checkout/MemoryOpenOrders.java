package co.cosmeticos.orders.checkout;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** {@link OpenOrders} where nobody has any: limits are no part of the simulation. */
public final class MemoryOpenOrders extends OpenOrders {

    public MemoryOpenOrders() {
        super(Jdbi.create(() -> {
            throw new AssertionError("no database");
        }));
    }

    @Override
    void await(Collection<String> keys, Collection<String> skus) {}

    @Override
    long since(String key, OffsetDateTime since) {
        return 0;
    }

    @Override
    long unpaid(String key, Candidate candidate) {
        return 0;
    }

    @Override
    long held(String sku, Candidate candidate) {
        return 0;
    }

    @Override
    long left(String key, Candidate candidate) {
        return 0;
    }

    @Override
    Map<String, Long> unansweredUnits(Collection<String> keys, Candidate candidate) {
        return Map.of();
    }

    @Override
    void note(UUID orderId, String key, OffsetDateTime at) {}

    @Override
    void hold(UUID orderId, List<Hold> holds, boolean isCounted) {}

    @Override
    void count(UUID orderId) {}

    @Override
    Map<String, Long> awaitingPayment(Collection<String> skus) {
        return Map.of();
    }

    @Override
    List<String> keysOf(UUID orderId) {
        return List.of();
    }

    @Override
    List<Hold> holdsOf(UUID orderId) {
        return List.of();
    }

    @Override
    public void deleteBefore(OffsetDateTime before) {}
}
