package co.cosmeticos.orders.simulation;

import co.cosmeticos.orders.cancellation.CancelOrder;
import co.cosmeticos.orders.cancellation.CancellationWindow;
import co.cosmeticos.orders.cancellation.StartCancellation;
import co.cosmeticos.orders.cart.Cart;
import co.cosmeticos.orders.cart.CartEvent;
import co.cosmeticos.orders.cart.CartSettings;
import co.cosmeticos.orders.cart.Carts;
import co.cosmeticos.orders.cart.ChangeCart;
import co.cosmeticos.orders.cart.PricedCart;
import co.cosmeticos.orders.checkout.TransactionalPlaceOrder;
import co.cosmeticos.orders.delivery.CartDeliveries;
import co.cosmeticos.orders.delivery.CartDelivery;
import co.cosmeticos.orders.order.Orders;
import co.cosmeticos.orders.payment.Payments;
import co.cosmeticos.orders.saga.CommitTransition;
import co.cosmeticos.orders.saga.Saga;
import co.cosmeticos.orders.saga.SagaContext;
import co.cosmeticos.orders.saga.SagaSteps;
import co.cosmeticos.orders.saga.Sagas;
import co.cosmeticos.orders.saga.Transition;
import co.cosmeticos.orders.webhook.ReceivePaymentEvent;
import co.cosmeticos.orders.webhook.WebhookEvents;
import co.cosmeticos.platform.idempotency.IdempotencyKey;
import co.cosmeticos.platform.idempotency.IdempotencyRecords;
import co.cosmeticos.platform.idempotency.IdempotentResponses;
import co.cosmeticos.platform.idempotency.KeyedRequest;
import co.cosmeticos.platform.idempotency.StoredResponse;
import co.cosmeticos.platform.inbox.Inbox;
import co.cosmeticos.platform.inbox.InboxMessages;
import co.cosmeticos.platform.inbox.MessageHandler;
import co.cosmeticos.platform.inbox.ReceivedEvent;
import co.cosmeticos.platform.outbox.AuditEventPublisher;
import co.cosmeticos.platform.token.Caller;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** The use cases that own a transaction, each in one of the database in memory: what a container's interceptor does. */
final class InTransaction {

    /** All of them, to be built instead of what they extend. */
    static final List<Class<?>> ALL = List.of(
            TransactionalPlaceOrder.class,
            Advance.class,
            Answers.class,
            Cancellation.class,
            PaymentEvent.class,
            CartChange.class,
            Message.class);

    private InTransaction() {}

    static final class Advance extends CommitTransition {
        private final MemoryDatabase database;

        Advance(Sagas sagas, SagaSteps steps, Orders orders, Payments payments, MemoryDatabase database) {
            super(sagas, steps, orders, payments);
            this.database = database;
        }

        @Override
        public SagaContext open(Saga saga) {
            return database.transaction(() -> super.open(saga));
        }

        @Override
        public SagaContext commit(SagaContext before, Transition move) {
            return database.transaction(() -> super.commit(before, move));
        }
    }

    static final class Answers extends IdempotentResponses {
        private final MemoryDatabase database;

        Answers(IdempotencyRecords records, MemoryDatabase database) {
            super(records);
            this.database = database;
        }

        @Override
        public Optional<IdempotencyRecords.Used> find(String scope, IdempotencyKey key) {
            return database.transaction(() -> super.find(scope, key));
        }

        @Override
        public StoredResponse firstOr(KeyedRequest request, Supplier<StoredResponse> decide) {
            return database.transaction(() -> super.firstOr(request, decide));
        }
    }

    static final class Cancellation extends StartCancellation {
        private final MemoryDatabase database;

        Cancellation(
                IdempotencyRecords records,
                Orders orders,
                Sagas sagas,
                AuditEventPublisher audit,
                CancellationWindow window,
                MemoryDatabase database) {
            super(records, orders, sagas, audit, window);
            this.database = database;
        }

        @Override
        public Optional<Saga> start(String scope, IdempotencyKey key, UUID orderId, CancelOrder.Canceler by) {
            return database.transaction(() -> super.start(scope, key, orderId, by));
        }
    }

    static final class PaymentEvent extends ReceivePaymentEvent {
        private final MemoryDatabase database;

        PaymentEvent(WebhookEvents events, Sagas sagas, Orders orders, MemoryDatabase database) {
            super(events, sagas, orders);
            this.database = database;
        }

        @Override
        public boolean receive(String eventId, String type, UUID orderId) {
            return database.transaction(() -> super.receive(eventId, type, orderId));
        }
    }

    static final class CartChange extends ChangeCart {
        private final MemoryDatabase database;

        CartChange(
                Carts carts,
                CartDeliveries deliveries,
                IdempotencyRecords records,
                CartSettings settings,
                MemoryDatabase database) {
            super(carts, deliveries, records, settings);
            this.database = database;
        }

        @Override
        public void reopen(String id, UUID order) {
            database.transaction(() -> {
                super.reopen(id, order);
                return null;
            });
        }

        @Override
        public Begun begin(Caller caller) {
            return database.transaction(() -> super.begin(caller));
        }

        @Override
        public Cart apply(Command command, Function<Cart, CartEvent> decision) {
            return database.transaction(() -> super.apply(command, decision));
        }

        @Override
        public Cart deliver(Command command, BiFunction<Cart, CartDelivery, CartDelivery> change) {
            return database.transaction(() -> super.deliver(command, change));
        }

        @Override
        public Cart claim(String guestCart, Caller caller) {
            return database.transaction(() -> super.claim(guestCart, caller));
        }

        @Override
        public PricedCart requote(PricedCart quoted) {
            return database.transaction(() -> super.requote(quoted));
        }

        @Override
        public boolean isDone(Command command) {
            return database.transaction(() -> super.isDone(command));
        }
    }

    static final class Message extends Inbox {
        private final MemoryDatabase database;
        private final Plant plant;

        Message(InboxMessages messages, MemoryDatabase database, Plant plant) {
            super(messages);
            this.database = database;
            this.plant = plant;
        }

        @Override
        public void receive(MessageHandler handler, ReceivedEvent event) {
            if (plant == Plant.INBOX_NOTED_BEFORE_EFFECT) {
                super.receive(handler, event);
                return;
            }
            database.transaction(() -> {
                super.receive(handler, event);
                return null;
            });
        }

        @Override
        public void retry(MessageHandler handler, InboxMessages.FailedMessage message, ReceivedEvent event) {
            database.transaction(() -> {
                super.retry(handler, message, event);
                return null;
            });
        }
    }
}
