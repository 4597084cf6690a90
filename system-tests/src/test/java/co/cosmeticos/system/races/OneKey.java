package co.cosmeticos.system.races;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.cosmeticos.system.Answer;
import co.cosmeticos.system.RunningShop;
import java.time.Duration;
import java.util.UUID;

/** A hundred equal requests under one key, at once. */
public final class OneKey {

    private final RunningShop shop;
    private final String key = UUID.randomUUID().toString();

    OneKey(RunningShop shop) {
        this.shop = shop;
    }

    void isOneOrderOneChargeAndOneAnswer() {
        var goods = Goods.of(shop, 1, 10);
        var buyer = Buyer.guest(shop, goods.skus());
        var request = buyer.request("card", "tok_ok");
        var answers = Crowd.atOnce(100, i -> buyer.checkout(key, request));
        assertThat(answers).allSatisfy(OneKey::isTheOrderOrStillRunning);
        var last =
                answers.stream().map(answer -> settled(answer, buyer, request)).toList();
        assertThat(last).extracting(Answer::body).containsOnly(last.get(0).body());
        assertThat(last)
                .extracting(answer -> answer.header("Location"))
                .containsOnly(last.get(0).header("Location"));
        isOneOrderAndOneCharge(buyer, last.get(0));
        assertThat(goods.left()).containsExactly("9 0 9");
    }

    private static void isTheOrderOrStillRunning(Answer answer) {
        if (answer.status() == 201) {
            // PENDING is what a busy machine has to say when it has no more time.
            assertThat(answer.text("status")).isIn("CONFIRMED", "PENDING");
        } else {
            answer.isProblem(409, "checkout-in-progress");
            assertThat(answer.header("Retry-After")).matches("[1-9][0-9]?");
        }
    }

    private Answer settled(Answer first, Buyer buyer, String request) {
        return Buyer.isDecided(first)
                ? first
                : await("the answer of the first request")
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> buyer.checkout(key, request), Buyer::isDecided);
    }

    public static void isOneOrderAndOneCharge(Buyer buyer, Answer answer) {
        var order = answer.is(201).json().getString("id");
        assertThat(buyer.movements(order, "authorize")).hasSize(1);
        assertThat(buyer.movements(order, "capture")).hasSize(1);
    }
}
