package co.cosmeticos.orders;

import co.cosmeticos.orders.alarm.Alarms;
import co.cosmeticos.orders.cancellation.CancelOrder;
import co.cosmeticos.orders.cancellation.CancellationResource;
import co.cosmeticos.orders.cancellation.CancellationWindow;
import co.cosmeticos.orders.cancellation.StartCancellation;
import co.cosmeticos.orders.cart.CartCommands;
import co.cosmeticos.orders.cart.CartHistories;
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
import co.cosmeticos.orders.checkout.QuoteCart;
import co.cosmeticos.orders.checkout.QuoteCheckout;
import co.cosmeticos.orders.checkout.RecordOrder;
import co.cosmeticos.orders.checkoutstep.AuthorizePayment;
import co.cosmeticos.orders.checkoutstep.AwaitPayment;
import co.cosmeticos.orders.checkoutstep.CapturePayment;
import co.cosmeticos.orders.checkoutstep.CommitReservation;
import co.cosmeticos.orders.checkoutstep.ConfirmOrder;
import co.cosmeticos.orders.checkoutstep.ConvertCart;
import co.cosmeticos.orders.checkoutstep.FailOrder;
import co.cosmeticos.orders.checkoutstep.PaymentOutcome;
import co.cosmeticos.orders.checkoutstep.PlaceUnpaid;
import co.cosmeticos.orders.checkoutstep.RecordPayment;
import co.cosmeticos.orders.checkoutstep.RedeemCoupon;
import co.cosmeticos.orders.checkoutstep.ReserveInventory;
import co.cosmeticos.orders.compensation.ConfirmCancellation;
import co.cosmeticos.orders.compensation.ReleaseInventory;
import co.cosmeticos.orders.compensation.ReopenCart;
import co.cosmeticos.orders.compensation.ReturnCoupon;
import co.cosmeticos.orders.compensation.ReversePayment;
import co.cosmeticos.orders.coupon.CouponRedemptions;
import co.cosmeticos.orders.coupon.Coupons;
import co.cosmeticos.orders.coupon.SaveCoupon;
import co.cosmeticos.orders.order.ClaimOrder;
import co.cosmeticos.orders.order.InternalOrderResource;
import co.cosmeticos.orders.order.OrderResource;
import co.cosmeticos.orders.order.OrderResponses;
import co.cosmeticos.orders.order.OrderTokens;
import co.cosmeticos.orders.order.Orders;
import co.cosmeticos.orders.payment.PaymentProvider;
import co.cosmeticos.orders.payment.Payments;
import co.cosmeticos.orders.payment.SealedTokens;
import co.cosmeticos.orders.privacy.DataSubjects;
import co.cosmeticos.orders.privacy.OrderPersonalData;
import co.cosmeticos.orders.saga.CommitTransition;
import co.cosmeticos.orders.saga.SagaLeases;
import co.cosmeticos.orders.saga.SagaMeters;
import co.cosmeticos.orders.saga.SagaRecovery;
import co.cosmeticos.orders.saga.SagaRunner;
import co.cosmeticos.orders.saga.SagaSteps;
import co.cosmeticos.orders.saga.Sagas;
import co.cosmeticos.orders.shipping.ShippingOptions;
import co.cosmeticos.orders.webhook.LateMoney;
import co.cosmeticos.orders.webhook.LookForLateMoney;
import co.cosmeticos.orders.webhook.LookForRefunds;
import co.cosmeticos.orders.webhook.ReceivePaymentEvent;
import co.cosmeticos.orders.webhook.ReserveAgain;
import co.cosmeticos.orders.webhook.SettlePayment;
import co.cosmeticos.orders.webhook.WebhookEvents;
import co.cosmeticos.orders.webhook.WebhookResource;
import co.cosmeticos.orders.webhook.WebhookSignature;
import co.cosmeticos.platform.idempotency.IdempotencyRecords;
import co.cosmeticos.platform.idempotency.IdempotentResponses;
import co.cosmeticos.platform.outbox.AuditEventPublisher;
import co.cosmeticos.platform.outbox.Outbox;
import co.cosmeticos.platform.outbox.OutboxWake;
import co.cosmeticos.platform.problem.Problems;

/** The components of the service, but for what {@link World} puts in their place. */
final class Beans {

    private Beans() {}

    static Class<?>[] all() {
        return new Class<?>[] {
            Outbox.class,
            AuditEventPublisher.class,
            OutboxWake.class,
            IdempotencyRecords.class,
            Problems.class,
            Catalog.class,
            PaymentProvider.class,
            co.cosmeticos.orders.payment.PaymentRetries.class,
            Payments.class,
            SealedTokens.class,
            Orders.class,
            OrderResponses.class,
            OrderTokens.class,
            ClaimOrder.class,
            IdempotentResponses.class,
            Carts.class,
            CartHistories.class,
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
            QuoteCheckout.class,
            QuoteCart.class,
            Sagas.class,
            SagaRunner.class,
            SagaSteps.class,
            SagaLeases.class,
            SagaRecovery.class,
            CommitTransition.class,
            SagaMeters.class,
            ReserveInventory.class,
            RedeemCoupon.class,
            AuthorizePayment.class,
            PaymentOutcome.class,
            RecordPayment.class,
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
            ConfirmOrder.class,
            FailOrder.class,
            ReversePayment.class,
            ReturnCoupon.class,
            ReleaseInventory.class,
            ReopenCart.class,
            ConfirmCancellation.class,
            OrderResource.class,
            InternalOrderResource.class,
            CancelOrder.class,
            StartCancellation.class,
            CancellationWindow.class,
            CancellationResource.class,
            WebhookResource.class,
            WebhookSignature.class,
            WebhookEvents.class,
            ReceivePaymentEvent.class,
            Alarms.class,
            OrderPersonalData.class,
            DataSubjects.class
        };
    }
}
