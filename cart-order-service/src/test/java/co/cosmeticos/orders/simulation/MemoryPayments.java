package co.cosmeticos.orders.simulation;

import co.cosmeticos.orders.payment.Payment;
import co.cosmeticos.orders.payment.Payments;
import co.cosmeticos.orders.payment.SealedTokens;
import co.cosmeticos.orders.simulation.Tables.Entry;
import co.cosmeticos.orders.simulation.Tables.Moved;
import java.time.Clock;
import java.util.UUID;

/** {@link Payments} on the tables in memory. */
final class MemoryPayments extends Payments {

    private final Tables tables;

    MemoryPayments(Tables tables, SealedTokens tokens, Clock clock) {
        super(MemoryDatabase.NONE, tokens, clock);
        this.tables = tables;
    }

    @Override
    public void add(Payment payment) {
        tables.database.statement("payments.add", () -> tables.payments.insert(payment.orderId(), payment));
    }

    @Override
    public Payment get(UUID orderId) {
        return tables.database.statement(
                "payments.get", () -> tables.payments.find(orderId).orElseThrow());
    }

    // The columns that SAVE does not name stay as they are.
    @Override
    public void save(Payment payment) {
        tables.database.statement("payments.save", () -> {
            requireLimits(payment);
            return tables.payments.update(
                    payment.orderId(),
                    row -> row.capturedMinor() <= payment.capturedMinor()
                            && row.refundedMinor() <= payment.refundedMinor(),
                    row -> withoutToken(payment));
        });
        enter(payment.orderId(), "CAPTURE", payment.capturedMinor());
        enter(payment.orderId(), "REFUND", payment.refundedMinor());
    }

    private static void requireLimits(Payment payment) {
        if (payment.capturedMinor() > payment.amountMinor() || payment.refundedMinor() > payment.capturedMinor()) {
            throw new AssertionError("More money than there is: " + payment);
        }
    }

    private void enter(UUID orderId, String kind, long total) {
        if (total == 0) {
            return;
        }
        tables.database.statement("payments.enter", () -> {
            var known = entered(orderId, kind);
            if (total > known
                    && !tables.entries.insert(
                            new Entry(orderId, kind, total), new Moved(orderId, kind, total - known))) {
                throw new AssertionError("The same money was entered twice.");
            }
            return null;
        });
    }

    private long entered(UUID orderId, String kind) {
        return tables
                .entries
                .where(one -> one.orderId().equals(orderId) && one.kind().equals(kind))
                .stream()
                .mapToLong(Moved::amount)
                .sum();
    }

    private static Payment withoutToken(Payment payment) {
        return new Payment(
                payment.orderId(),
                payment.idempotencyKey(),
                payment.providerId(),
                payment.method(),
                payment.status(),
                payment.amountMinor(),
                payment.capturedMinor(),
                payment.refundedMinor(),
                payment.currency(),
                null,
                payment.installments(),
                payment.returnUrl(),
                payment.redirectUrl(),
                payment.pixPayload(),
                payment.boletoLine(),
                payment.declineCode(),
                payment.expiresAt());
    }
}
