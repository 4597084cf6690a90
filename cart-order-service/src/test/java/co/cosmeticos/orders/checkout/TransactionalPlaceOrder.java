package co.cosmeticos.orders.checkout;

import co.cosmeticos.orders.cart.Carts;
import co.cosmeticos.orders.saga.SagaContext;
import co.cosmeticos.orders.simulation.MemoryDatabase;
import co.cosmeticos.platform.idempotency.IdempotencyRecords;
import co.cosmeticos.platform.idempotency.KeyedRequest;
import java.util.Optional;

/** {@link PlaceOrder} in a transaction of the database in memory. */
public final class TransactionalPlaceOrder extends PlaceOrder {

    private final MemoryDatabase database;

    public TransactionalPlaceOrder(
            IdempotencyRecords records,
            Carts carts,
            AdmitOrder admitOrder,
            RecordOrder recordOrder,
            MemoryDatabase database) {
        super(records, carts, admitOrder, recordOrder);
        this.database = database;
    }

    @Override
    public Optional<SagaContext> place(KeyedRequest request, QuotedCheckout purchase) {
        return database.transaction(() -> super.place(request, purchase));
    }
}
