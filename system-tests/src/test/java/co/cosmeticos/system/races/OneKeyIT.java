package co.cosmeticos.system.races;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.system.RunningShop;
import co.cosmeticos.system.checker.Checker;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A key is one order and one charge, however often and from wherever it comes; and so is a cart. */
class OneKeyIT {

    private static final RunningShop SHOP = RunningShop.get();

    private final String key = UUID.randomUUID().toString();

    @AfterAll
    static void theShopIsInOrder() {
        assertThat(Checker.of(SHOP).awaitQuiet().violations()).isEmpty();
    }

    @Test
    void a_hundred_equal_requests_at_once_are_one_order_one_charge_and_one_answer() {
        new OneKey(SHOP).isOneOrderOneChargeAndOneAnswer();
    }

    @Test
    void another_request_under_a_used_key_is_refused_and_changes_nothing() {
        var goods = Goods.of(SHOP, 1, 10);
        var buyer = Buyer.guest(SHOP, goods.skus());
        var first = buyer.checkout(key, buyer.request("card", "tok_ok")).is(201);
        buyer.checkout(key, buyer.request("card", "tok_ok", "Outra Pessoa")).isProblem(422, "idempotency-key-reused");
        assertThat(buyer.checkout(key, buyer.request("card", "tok_ok")).is(201).body())
                .isEqualTo(first.body());
        assertThat(goods.left()).containsExactly("9 0 9");
    }

    @Test
    void a_checkout_without_a_key_is_refused() {
        var goods = Goods.of(SHOP, 1, 10);
        var buyer = Buyer.guest(SHOP, goods.skus());
        buyer.checkoutWithoutKey(buyer.request("card", "tok_ok")).isProblem(400, "idempotency-key-missing");
        assertThat(goods.left()).containsExactly("10 0 10");
    }

    @Test
    void the_same_key_of_two_customers_is_two_orders() {
        var goods = Goods.of(SHOP, 1, 10);
        var buyers = List.of(
                Buyer.known(SHOP, SHOP.demoCustomer(), goods.skus()),
                Buyer.known(SHOP, SHOP.admin(), goods.skus()),
                Buyer.guest(SHOP, goods.skus()),
                Buyer.guest(SHOP, goods.skus()));
        var answers = Crowd.atOnce(
                buyers.size(), i -> buyers.get(i).checkout(key, buyers.get(i).request("card", "tok_ok")));
        assertThat(answers).allSatisfy(answer -> OneKey.isOneOrderAndOneCharge(buyers.get(0), answer));
        assertThat(answers).extracting(answer -> answer.text("id")).doesNotHaveDuplicates();
        assertThat(goods.left()).containsExactly("6 0 6");
    }

    @Test
    void a_cart_that_is_completed_under_ten_keys_at_once_is_one_order_and_one_charge() {
        var goods = Goods.of(SHOP, 1, 10);
        var buyer = Buyer.guest(SHOP, goods.skus());
        var answers = Crowd.atOnce(10, i -> buyer.payUntilDecided(new AtomicInteger()));
        var orders = answers.stream().filter(answer -> answer.status() == 201).toList();
        assertThat(orders).as("%s", Rush.counts(answers)).hasSize(1);
        OneKey.isOneOrderAndOneCharge(buyer, orders.get(0));
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> assertThat(answer.status() + answer.text("type"))
                        .isIn(
                                "409/problems/cart-in-checkout",
                                "409/problems/cart-closed",
                                "409/problems/cart-changed"));
        assertThat(goods.left()).containsExactly("9 0 9");
    }
}
