package co.cosmeticos.orders.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.cart.Cart;
import co.cosmeticos.orders.cart.CartEvent;
import co.cosmeticos.orders.order.Order;
import co.cosmeticos.orders.order.OrderLine;
import co.cosmeticos.orders.order.OrderStatus;
import co.cosmeticos.orders.saga.Saga;
import co.cosmeticos.orders.simulation.Tables.Moved;
import co.cosmeticos.orders.simulation.Tables.OrderRow;
import co.cosmeticos.orders.simulation.Tables.SagaRow;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** What must hold of the shop, the catalog and the provider when all is quiet again. */
final class Invariants {

    private static final Pattern AMOUNT = Pattern.compile("\"amountMinor\":([0-9]+)");

    private final Shop shop;
    private final Tables tables;
    private final MessageInvariants messages;

    Invariants(Shop shop) {
        this.shop = shop;
        this.tables = shop.tables;
        this.messages = new MessageInvariants(shop);
    }

    /** Whether nothing is under way any more. */
    boolean isQuiet() {
        return busy().isEmpty();
    }

    /** What is under way. */
    List<Object> busy() {
        var busy = new java.util.ArrayList<Object>(messages.busy());
        tables.sagas.committed().stream()
                .map(SagaRow::saga)
                .filter(saga -> saga.status() != Saga.Status.DONE)
                .forEach(busy::add);
        if (shop.catalog.holdsAny()) {
            busy.add("stock is held");
        }
        return busy;
    }

    void check() {
        var orders = tables.orders.committed().stream().map(OrderRow::order).toList();
        orders.forEach(this::check);
        checkStock(orders);
        checkCoupons(orders);
        checkKeys(orders);
        tables.carts.committed().forEach(this::check);
        shop.replies.check(tables);
        messages.check();
    }

    private void check(Order order) {
        var name = tables.database.name("order", order.id().toString());
        assertThat(order.status()).describedAs(name).matches(OrderStatus::isDecided, "is decided");
        var accounts = shop.provider.of(order.id());
        assertThat(accounts).describedAs("payments of %s", name).hasSizeLessThanOrEqualTo(1);
        var captured =
                accounts.stream().mapToLong(one -> one.made().capturedMinor()).sum();
        var refunded =
                accounts.stream().mapToLong(one -> one.made().refundedMinor()).sum();
        var chargedBack = accounts.stream()
                .mapToLong(one -> one.made().chargedBackMinor())
                .sum();
        var confirmed = order.status() == OrderStatus.CONFIRMED;
        if (confirmed) {
            assertThat(captured)
                    .describedAs("money taken for %s", name)
                    .isEqualTo(order.totals().totalMinor());
            assertThat(toldBack(order.id()))
                    .describedAs("money that went back at the provider, as told of %s", name)
                    .isEqualTo(refunded + chargedBack);
        } else {
            assertThat(captured - refunded - chargedBack)
                    .describedAs("money kept for %s, which is %s", name, order.status())
                    .isZero();
        }
        assertThat(accounts)
                .describedAs("money still reserved for %s", name)
                .noneMatch(one -> one.isIn("authorized|pending|requires_action"));
        assertThat(shop.catalog.status(order.reservationId()))
                .describedAs("stock of %s, which is %s", name, order.status())
                .matches(confirmed ? "COMMITTED" : "NONE|RELEASED|EXPIRED");
        checkBooks(order.id(), name, List.of(captured, refunded, chargedBack));
    }

    private long toldBack(UUID order) {
        return tables.outbox.committed().stream()
                .filter(event ->
                        event.type().equals("order.refunded") && event.subject().equals(order.toString()))
                .mapToLong(event -> AMOUNT.matcher(event.data())
                        .results()
                        .mapToLong(found -> Long.parseLong(found.group(1)))
                        .sum())
                .sum();
    }

    private void checkBooks(UUID order, String name, List<Long> moved) {
        var payment = tables.payments.committed().stream()
                .filter(one -> one.orderId().equals(order))
                .findFirst()
                .orElseThrow();
        assertThat(List.of(payment.capturedMinor(), payment.refundedMinor(), payment.chargedBackMinor()))
                .describedAs("money captured, refunded and charged back, as the payment of %s has it", name)
                .isEqualTo(moved);
        assertThat(List.of(entered(order, "CAPTURE"), entered(order, "REFUND"), entered(order, "CHARGEBACK")))
                .describedAs("money captured, refunded and charged back, as entered for %s", name)
                .isEqualTo(moved);
        for (var kind : List.of("authorized", "captured", "refunded", "refunded by the shop", "voided")) {
            assertThat(shop.provider.ledger().stream()
                            .filter(one ->
                                    one.kind().equals(kind) && one.reference().equals(order)))
                    .describedAs("%s %s", name, kind)
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    private long entered(UUID order, String kind) {
        return tables.entries.committed().stream()
                .filter(one -> one.orderId().equals(order) && one.kind().equals(kind))
                .mapToLong(Moved::amount)
                .sum();
    }

    private void checkStock(List<Order> orders) {
        shop.catalog.received().forEach((sku, received) -> {
            var sold = orders.stream()
                    .filter(order -> order.status() == OrderStatus.CONFIRMED)
                    .flatMap(order -> order.lines().stream())
                    .filter(line -> line.sku().equals(sku))
                    .mapToInt(OrderLine::quantity)
                    .sum();
            assertThat(shop.catalog.free(sku) + sold)
                    .describedAs("free and sold of %s", sku)
                    .isEqualTo(received);
            assertThat(shop.catalog.free(sku)).describedAs(sku).isNotNegative();
        });
    }

    private void checkCoupons(List<Order> orders) {
        for (var coupon : tables.coupons.committed()) {
            var with = orders.stream()
                    .filter(order -> order.status() == OrderStatus.CONFIRMED
                            && coupon.code().equals(order.coupon()))
                    .toList();
            assertThat(coupon.redeemed())
                    .describedAs("redeemed " + coupon.code())
                    .isEqualTo(with.size());
            assertThat(tables.redemptions.committed().stream()
                            .filter(one -> one.code().equals(coupon.code()))
                            .map(Tables.Redemption::orderId))
                    .containsExactlyInAnyOrderElementsOf(
                            with.stream().map(Order::id).toList());
            if (coupon.limits().maxRedemptions() != null) {
                assertThat(with).hasSizeLessThanOrEqualTo(coupon.limits().maxRedemptions());
            }
            if (coupon.limits().maxPerCustomer() != null) {
                assertThat(with.stream().map(order -> order.buyer().keys().keys()))
                        .describedAs("who used " + coupon.code())
                        .doesNotHaveDuplicates();
            }
        }
    }

    private void checkKeys(List<Order> orders) {
        for (var order : orders) {
            var keys = tables.keys.committed().stream()
                    .filter(row -> row.reference().equals(order.id().toString()))
                    .toList();
            assertThat(keys).describedAs("keys of %s", order).hasSize(1);
            assertThat(keys.get(0).status()).describedAs("answer to %s", keys).isNotNull();
        }
    }

    private void check(Cart cart) {
        var replayed = Cart.blank(cart.id());
        for (var event : events(cart)) {
            replayed = event.applyTo(replayed);
        }
        assertThat(replayed).describedAs("the events of a cart").isEqualTo(cart);
        assertThat(cart.status()).isIn(Cart.Status.OPEN, Cart.Status.CONVERTED);
        for (var event : events(cart)) {
            if (event instanceof CartEvent.Converted converted) {
                assertThat(placed(converted.orderId()))
                        .describedAs("a cart was converted")
                        .isTrue();
            }
        }
        assertThat(cart.status() == Cart.Status.CONVERTED)
                .describedAs("a cart is closed by an order, and by nothing else")
                .isEqualTo(events(cart).stream().anyMatch(event -> event instanceof CartEvent.Converted));
        checkBoughtOnce(cart);
        if (cart.status() == Cart.Status.OPEN) {
            events(cart).stream()
                    .filter(event -> event instanceof CartEvent.CheckoutStarted started && placed(started.orderId()))
                    .forEach(started -> checkTakenOut(cart, (CartEvent.CheckoutStarted) started));
        }
    }

    private void checkTakenOut(Cart cart, CartEvent.CheckoutStarted bought) {
        var all = events(cart);
        var others = all.subList(all.indexOf(bought) + 1, all.size());
        assertThat(others)
                .describedAs("what was bought is no more in an open cart")
                .anyMatch(event -> event instanceof CartEvent.LinesBought left
                        && left.orderId().equals(bought.orderId()));
    }

    // What late money buys is in the cart still, for nobody else has bought of it since.
    private void checkBoughtOnce(Cart cart) {
        for (var event : events(cart)) {
            if (event instanceof CartEvent.CheckoutStarted started && placed(started.orderId())) {
                var since = events(cart).stream()
                        .dropWhile(other -> !other.equals(started))
                        .filter(other -> other instanceof CartEvent.Converted || other instanceof CartEvent.LinesBought)
                        .findFirst();
                assertThat(since.stream()
                                .anyMatch(first -> first.equals(new CartEvent.Converted(started.orderId()))
                                        || first instanceof CartEvent.LinesBought left
                                                && left.orderId().equals(started.orderId())))
                        .describedAs("a cart is bought by one of the orders that were placed for it at once")
                        .isTrue();
            }
        }
    }

    private List<CartEvent> events(Cart cart) {
        return java.util.stream.LongStream.rangeClosed(1, cart.version())
                .mapToObj(version -> tables.cartEvents.peek(new Tables.Version(cart.id(), version)))
                .map(found -> found.orElseThrow(() -> new AssertionError("a gap in the events of a cart")))
                .toList();
    }

    private boolean placed(UUID order) {
        return tables.outbox.committed().stream()
                .anyMatch(event ->
                        event.type().equals("order.placed") && event.subject().equals(order.toString()));
    }
}
