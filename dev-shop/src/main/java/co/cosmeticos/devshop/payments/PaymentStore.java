package co.cosmeticos.devshop.payments;

import co.cosmeticos.devshop.http.Refused;
import co.cosmeticos.devshop.payments.Entry.KeyUse;
import co.cosmeticos.devshop.webhooks.Webhook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** State in memory, replayed from the journal. Its callers hold the lock of {@link Payments}. */
final class PaymentStore {

    private final Map<String, Payment> payments = new LinkedHashMap<>();
    private final Map<String, Set<String>> byReference = new HashMap<>();
    private final Map<String, KeyUse> keys = new HashMap<>();
    private final List<LedgerEntry> ledger = new ArrayList<>();
    private final Map<String, Webhook> undelivered = new LinkedHashMap<>();
    private final Set<String> open = new LinkedHashSet<>();

    void apply(Entry entry) {
        if (entry.payment() != null) {
            put(entry.payment());
        }
        if (entry.movement() != null) {
            ledger.add(entry.movement());
        }
        if (entry.key() != null) {
            keys.put(entry.key().key(), entry.key());
        }
        if (entry.webhook() != null) {
            undelivered.put(entry.webhook().id(), entry.webhook());
        }
        if (entry.delivered() != null) {
            undelivered.remove(entry.delivered());
        }
    }

    private void put(Payment payment) {
        payments.put(payment.id(), payment);
        byReference
                .computeIfAbsent(String.valueOf(payment.order().reference()), r -> new LinkedHashSet<>())
                .add(payment.id());
        if (payment.isOpen()) {
            open.add(payment.id());
        } else {
            open.remove(payment.id());
        }
    }

    Payment payment(String id) {
        var payment = payments.get(id);
        if (payment == null) {
            throw Refused.notFound("Payment " + id);
        }
        return payment;
    }

    Optional<KeyUse> key(String key) {
        return Optional.ofNullable(keys.get(key));
    }

    List<Payment> ofReference(String reference) {
        return byReference.getOrDefault(reference, Set.of()).stream()
                .map(this::payment)
                .toList();
    }

    /** Payments refunded or charged back since then, by id after this one. */
    List<Payment> refundedSince(Instant since, String after, long limit) {
        return ledger.stream()
                .filter(movement -> movement.isBack() && !movement.at().isBefore(since))
                .map(LedgerEntry::paymentId)
                .filter(id -> id.compareTo(after) > 0)
                .sorted()
                .distinct()
                .limit(limit)
                .map(this::payment)
                .toList();
    }

    /** The payments made last, the newest first. */
    List<Payment> latest(int limit) {
        var latest = new ArrayList<>(payments.values()).subList(Math.max(0, payments.size() - limit), payments.size());
        Collections.reverse(latest);
        return List.copyOf(latest);
    }

    List<Payment> open() {
        return open.stream().map(this::payment).toList();
    }

    List<LedgerEntry> ledger() {
        return List.copyOf(ledger);
    }

    long nextSequence() {
        return ledger.size() + 1L;
    }

    List<Webhook> undelivered() {
        return List.copyOf(undelivered.values());
    }
}
