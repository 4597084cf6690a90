package co.cosmeticos.orders.simulation;

import co.cosmeticos.orders.payment.Movement;
import co.cosmeticos.orders.payment.Payment;
import co.cosmeticos.orders.payment.Payments;
import co.cosmeticos.orders.payment.SealedTokens;
import co.cosmeticos.orders.simulation.Tables.Entry;
import co.cosmeticos.orders.simulation.Tables.Moved;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

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
        return find(orderId).orElseThrow();
    }

    @Override
    public Optional<Payment> find(UUID orderId) {
        return tables.database.statement("payments.get", () -> tables.payments.find(orderId));
    }

    @Override
    public void save(Payment payment) {
        write(payment);
    }

    @Override
    public List<Movement.Entry> saveReversals(Payment payment) {
        return write(payment).stream()
                .filter(part -> part.kind() != Movement.CAPTURE)
                .toList();
    }

    // The columns that SAVE does not name stay as they are.
    private List<Movement.Entry> write(Payment payment) {
        var isNews = tables.database.statement("payments.save", () -> {
            requireLimits(payment);
            return tables.payments.update(
                    payment.orderId(),
                    row -> row.capturedMinor() <= payment.capturedMinor()
                            && row.refundedMinor() <= payment.refundedMinor()
                            && row.chargedBackMinor() <= payment.chargedBackMinor(),
                    row -> withoutToken(payment));
        });
        return isNews.isEmpty()
                ? List.of()
                : Stream.of(
                                enter(payment, Movement.CAPTURE, payment.capturedMinor()),
                                enter(payment, Movement.REFUND, payment.refundedMinor()),
                                enter(payment, Movement.CHARGEBACK, payment.chargedBackMinor()))
                        .flatMap(Optional::stream)
                        .toList();
    }

    private static void requireLimits(Payment payment) {
        if (payment.capturedMinor() > payment.amountMinor() || payment.reversedMinor() > payment.capturedMinor()) {
            throw new AssertionError("More money than there is: " + payment);
        }
    }

    private Optional<Movement.Entry> enter(Payment payment, Movement kind, long total) {
        if (total == 0) {
            return Optional.empty();
        }
        var orderId = payment.orderId();
        return tables.database.statement("payments.enter", () -> {
            var known = entered(orderId, kind.name());
            if (total <= known) {
                return Optional.empty();
            }
            if (!tables.entries.insert(
                    new Entry(orderId, kind.name(), total), new Moved(orderId, kind.name(), total - known))) {
                throw new AssertionError("The same money was entered twice.");
            }
            return Optional.of(new Movement.Entry(kind, total - known));
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
        var means = payment.means();
        return new Payment(
                payment.orderId(),
                payment.idempotencyKey(),
                payment.amountMinor(),
                payment.currency(),
                new Payment.Means(means.method(), null, means.installments(), means.returnUrl()),
                payment.state());
    }
}
