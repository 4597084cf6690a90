package co.cosmeticos.orders;

import co.cosmeticos.orders.alarm.Alarms;
import co.cosmeticos.orders.answer.OrderAnswers;
import co.cosmeticos.orders.cancellation.CancelOrder;
import co.cosmeticos.orders.cancellation.CancellationResource;
import co.cosmeticos.orders.cancellation.CancellationWindow;
import co.cosmeticos.orders.cancellation.StartCancellation;
import co.cosmeticos.orders.cart.CartCommands;
import co.cosmeticos.orders.cart.CartPricing;
import co.cosmeticos.orders.cart.CartResource;
import co.cosmeticos.orders.cart.CartTrails;
import co.cosmeticos.orders.cart.Carts;
import co.cosmeticos.orders.cart.ChangeCart;
import co.cosmeticos.orders.cart.StaleCarts;
import co.cosmeticos.orders.catalog.Catalog;
import co.cosmeticos.orders.checkout.AdmitOrder;
import co.cosmeticos.orders.checkout.Checkout;
import co.cosmeticos.orders.checkout.CheckoutResource;
import co.cosmeticos.orders.checkout.OpenOrders;
import co.cosmeticos.orders.checkout.PlaceOrder;
import co.cosmeticos.orders.checkout.PreparePurchase;
import co.cosmeticos.orders.checkout.QuoteCart;
import co.cosmeticos.orders.checkout.RecordOrder;
import co.cosmeticos.orders.compensation.ConfirmCancellation;
import co.cosmeticos.orders.compensation.ReleaseInventory;
import co.cosmeticos.orders.compensation.ReopenCart;
import co.cosmeticos.orders.compensation.ReturnCoupon;
import co.cosmeticos.orders.compensation.VoidPayment;
import co.cosmeticos.orders.order.ClaimOrder;
import co.cosmeticos.orders.order.OrderResource;
import co.cosmeticos.orders.order.OrderTokens;
import co.cosmeticos.orders.order.Orders;
import co.cosmeticos.orders.payment.PaymentProvider;
import co.cosmeticos.orders.payment.Payments;
import co.cosmeticos.orders.payment.SealedTokens;
import co.cosmeticos.orders.person.OrderData;
import co.cosmeticos.orders.person.Persons;
import co.cosmeticos.orders.promotion.CouponRedemptions;
import co.cosmeticos.orders.promotion.Coupons;
import co.cosmeticos.orders.promotion.SaveCoupon;
import co.cosmeticos.orders.purchase.AuthorizePayment;
import co.cosmeticos.orders.purchase.AwaitPayment;
import co.cosmeticos.orders.purchase.CapturePayment;
import co.cosmeticos.orders.purchase.CommitReservation;
import co.cosmeticos.orders.purchase.ConvertCart;
import co.cosmeticos.orders.purchase.NotePayment;
import co.cosmeticos.orders.purchase.PaymentOutcome;
import co.cosmeticos.orders.purchase.PlaceUnpaid;
import co.cosmeticos.orders.purchase.ReserveInventory;
import co.cosmeticos.orders.purchase.SendConfirmation;
import co.cosmeticos.orders.purchase.TurnDown;
import co.cosmeticos.orders.purchase.ValidateCoupon;
import co.cosmeticos.orders.saga.AdvanceSaga;
import co.cosmeticos.orders.saga.SagaMeters;
import co.cosmeticos.orders.saga.SagaRecovery;
import co.cosmeticos.orders.saga.SagaRunner;
import co.cosmeticos.orders.saga.SagaSteps;
import co.cosmeticos.orders.saga.Sagas;
import co.cosmeticos.orders.settlement.LateMoney;
import co.cosmeticos.orders.settlement.LookForLateMoney;
import co.cosmeticos.orders.settlement.LookForRefunds;
import co.cosmeticos.orders.settlement.ReceivePaymentEvent;
import co.cosmeticos.orders.settlement.ReserveAgain;
import co.cosmeticos.orders.settlement.SettlePayment;
import co.cosmeticos.orders.settlement.WebhookEvents;
import co.cosmeticos.orders.settlement.WebhookResource;
import co.cosmeticos.orders.settlement.WebhookSignature;
import co.cosmeticos.orders.shipping.ShippingOptions;
import co.cosmeticos.platform.idempotency.IdempotencyRecords;
import co.cosmeticos.platform.idempotency.StoredAnswers;
import co.cosmeticos.platform.outbox.AuditTrail;
import co.cosmeticos.platform.outbox.Outbox;
import co.cosmeticos.platform.outbox.OutboxWake;
import co.cosmeticos.platform.problem.Problems;

/** The components of the service, but for what {@link World} puts in their place. */
final class Beans {

    private Beans() {}

    static Class<?>[] all() {
        return new Class<?>[] {
            Outbox.class,
            AuditTrail.class,
            OutboxWake.class,
            IdempotencyRecords.class,
            Problems.class,
            Catalog.class,
            PaymentProvider.class,
            Payments.class,
            SealedTokens.class,
            Orders.class,
            OrderAnswers.class,
            OrderTokens.class,
            ClaimOrder.class,
            StoredAnswers.class,
            Carts.class,
            CartTrails.class,
            StaleCarts.class,
            ChangeCart.class,
            CartCommands.class,
            CartPricing.class,
            CartResource.class,
            ShippingOptions.class,
            Coupons.class,
            CouponRedemptions.class,
            SaveCoupon.class,
            Checkout.class,
            CheckoutResource.class,
            PlaceOrder.class,
            AdmitOrder.class,
            OpenOrders.class,
            RecordOrder.class,
            PreparePurchase.class,
            QuoteCart.class,
            Sagas.class,
            SagaRunner.class,
            SagaSteps.class,
            SagaRecovery.class,
            AdvanceSaga.class,
            SagaMeters.class,
            ReserveInventory.class,
            ValidateCoupon.class,
            AuthorizePayment.class,
            PaymentOutcome.class,
            NotePayment.class,
            AwaitPayment.class,
            PlaceUnpaid.class,
            SettlePayment.class,
            ReserveAgain.class,
            LateMoney.class,
            LookForLateMoney.class,
            LookForRefunds.class,
            CommitReservation.class,
            CapturePayment.class,
            ConvertCart.class,
            SendConfirmation.class,
            TurnDown.class,
            VoidPayment.class,
            ReturnCoupon.class,
            ReleaseInventory.class,
            ReopenCart.class,
            ConfirmCancellation.class,
            OrderResource.class,
            CancelOrder.class,
            StartCancellation.class,
            CancellationWindow.class,
            CancellationResource.class,
            WebhookResource.class,
            WebhookSignature.class,
            WebhookEvents.class,
            ReceivePaymentEvent.class,
            Alarms.class,
            OrderData.class,
            Persons.class
        };
    }
}
