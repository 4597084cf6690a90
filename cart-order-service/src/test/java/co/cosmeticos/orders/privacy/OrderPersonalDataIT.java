package co.cosmeticos.orders.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import co.cosmeticos.orders.Callers;
import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import co.cosmeticos.orders.buyer.Address;
import co.cosmeticos.orders.cart.CartEvent;
import co.cosmeticos.orders.cart.Carts;
import co.cosmeticos.orders.delivery.CartDeliveries;
import co.cosmeticos.orders.delivery.CartDelivery;
import co.cosmeticos.orders.order.ClaimOrder;
import co.cosmeticos.platform.privacy.DataSubject;
import co.cosmeticos.platform.privacy.PersonalData;
import co.cosmeticos.platform.token.Caller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderPersonalDataIT {

    private static final UUID CUSTOMER = UUID.randomUUID();
    // Shoppers of the tests buy as ana@example.com.
    private static final DataSubject ANA = new DataSubject(CUSTOMER, DigestUtils.sha256Hex("ana@example.com"));

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    private void buys(String key, String method) {
        var answer = method.equals("card")
                ? new Shopper(world).puts(2, World.SERUM).paysByCard(key, "tok_ok")
                : new Shopper(world).puts(2, World.SERUM).pays(key, method);
        world.get(ClaimOrder.class).claim(answer.orderId(), answer.json().getString("orderToken"), customer());
    }

    private static Caller customer() {
        return Callers.customer(CUSTOMER);
    }

    private Shopper claimed() {
        var shopper = new Shopper(world).puts(2, World.SERUM);
        var carts = world.get(Carts.class);
        carts.append(carts.get(shopper.cart), new CartEvent.Claimed(CUSTOMER));
        shopper.version++;
        return shopper;
    }

    private void addressed(Shopper shopper) {
        var address = new Address("Bia", "01310-100", "Av. Paulista", "1", null, null, "São Paulo", "SP", "BR");
        world.get(CartDeliveries.class)
                .put(shopper.cart, new CartDelivery("bia@example.com", null, address, "economica~1490BRL"));
    }

    private String dump() {
        var all = new StringBuilder();
        for (var table : new String[] {
            "orders", "payments", "carts", "cart_events", "cart_deliveries", "coupon_redemptions", "idempotency_records"
        }) {
            world.jdbi.useHandle(handle -> handle.createQuery("select to_jsonb(t)::text from " + table + " t")
                    .mapTo(String.class)
                    .forEach(all::append));
        }
        return all.toString();
    }

    private long sums() {
        return world.jdbi.withHandle(handle -> handle.createQuery("select sum(total_minor)::bigint from orders")
                .mapTo(Long.class)
                .one());
    }

    @Test
    void orders_keep_their_sums_and_nothing_of_their_buyer() {
        buys("a", "card");
        addressed(claimed());
        var sums = sums();
        assertThat(dump()).contains("ana@example.com", "Av. Paulista", "52998224725", CUSTOMER.toString());
        var data = world.get(OrderPersonalData.class);
        data.erase(ANA);
        data.erase(ANA);
        assertThat(dump())
                .contains("\"state\": \"SP\"")
                .doesNotContain(
                        "ana@example.com",
                        "bia@example.com",
                        "Av. Paulista",
                        "52998224725",
                        "01310",
                        CUSTOMER.toString());
        assertThat(sums()).isEqualTo(sums);
        assertThat(world.count("carts where status = 'CONVERTED'")).isEqualTo(1);
        assertThat(world.count("carts where status = 'OPEN'")).isZero();
    }

    @Test
    void a_cart_that_became_an_order_can_still_be_replayed() {
        var shopper = new Shopper(world).puts(1, World.SERUM);
        shopper.paysByCard("a", "tok_ok");
        var carts = world.get(Carts.class);
        carts.append(carts.get(shopper.cart), new CartEvent.Claimed(CUSTOMER));
        world.get(OrderPersonalData.class).erase(ANA);
        assertThat(carts.replayAll(shopper.cart)).isEqualTo(carts.get(shopper.cart));
        assertThat(carts.get(shopper.cart).customerId()).isNull();
    }

    @Test
    void an_address_alone_gives_nobody_an_order() {
        new Shopper(world).puts(1, World.SERUM).paysByCard("a", "tok_ok");
        assertThat(told("orders")).isEmpty();
        assertThat(told("payments")).isEmpty();
        for (var hash :
                new String[] {null, DigestUtils.sha256Hex("ana@example.com"), DigestUtils.sha256Hex("bia@example.com")
                }) {
            world.get(OrderPersonalData.class).erase(new DataSubject(CUSTOMER, hash));
        }
        assertThat(dump()).contains("ana@example.com");
    }

    @Test
    void while_an_order_is_not_decided_its_buyer_is_needed() {
        buys("a", "pix");
        assertThatThrownBy(() -> world.get(OrderPersonalData.class).erase(ANA)).isInstanceOf(PersonalData.NotYet.class);
        assertThat(dump()).contains("ana@example.com");
    }

    @ParameterizedTest
    @CsvSource({"7, 0, true", "7, 6, true", "7, 7, false", "7, 30, false", "0, 0, false"})
    void a_paid_order_keeps_its_address_until_it_must_have_been_sent(int unsentDays, int age, boolean waits) {
        buys("a", "card");
        world.clock.advance(Duration.ofDays(age));
        var data = new OrderPersonalData(
                new DataSubjects(world.jdbi, new ErasureSettings(Duration.ofDays(unsentDays)), world.clock));

        assertThat(catchThrowable(() -> data.erase(ANA)) instanceof PersonalData.NotYet)
                .isEqualTo(waits);

        assertThat(dump().contains("Av. Paulista")).isEqualTo(waits);
        assertThat(dump().contains("ana@example.com")).isEqualTo(waits);
    }

    @Test
    void a_canceled_order_is_not_sent() {
        buys("a", "card");
        world.jdbi.useHandle(handle -> handle.execute("update orders set status = 'CANCELED'"));
        new OrderPersonalData(new DataSubjects(world.jdbi, new ErasureSettings(Duration.ofDays(7)), world.clock))
                .erase(ANA);
        assertThat(dump()).doesNotContain("Av. Paulista");
    }

    @Test
    void all_that_is_kept_is_told() {
        buys("a", "card");
        addressed(claimed());
        assertThat(DataSubjects.kinds())
                .containsExactlyInAnyOrder("orders", "payments", "coupons", "carts", "cart-events", "cart-deliveries");
        assertThat(told("cart-deliveries")).singleElement().asString().contains("bia@example.com", "Av. Paulista");
        assertThat(told("orders")).singleElement().asString().contains("ana@example.com");
        assertThat(told("payments")).singleElement().asString().contains("CAPTURE");
        assertThat(told("carts")).hasSize(1);
        assertThat(told("cart-events")).hasSize(3);
    }

    private List<String> told(String kind) {
        var rows = new ArrayList<String>();
        pages(kind).forEach(rows::addAll);
        return rows;
    }

    private List<List<String>> pages(String kind) {
        var subjects = world.get(DataSubjects.class);
        var pages = new ArrayList<List<String>>();
        var page = subjects.page(kind, ANA, DataSubjects.Row.NONE);
        while (!page.isEmpty()) {
            pages.add(page.stream().map(DataSubjects.Row::json).toList());
            page = subjects.page(kind, ANA, page.get(page.size() - 1));
        }
        return pages;
    }

    @Test
    void what_is_kept_is_told_page_by_page_and_all_of_it() {
        for (var cart = 0; cart < 3; cart++) {
            world.jdbi.useHandle(handle -> handle.execute("update carts set status = 'SAVED'"));
            var shopper = claimed();
            world.jdbi.useHandle(handle -> handle.execute("""
                    insert into cart_events (cart_id, version, type, data, at)
                    select ?, n, 'LineRemoved', jsonb_build_object('sku', 'S'), now() from generate_series(4, 250) n
                    """, shopper.cart));
        }
        assertThat(told("cart-events")).hasSize(750).doesNotHaveDuplicates();
        assertThat(pages("cart-events")).allSatisfy(page -> assertThat(page).hasSizeLessThanOrEqualTo(100));
        assertThat(told("carts")).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void a_page_of_large_rows_fits_into_a_request() {
        var shopper = claimed();
        world.jdbi.useHandle(handle -> handle.execute("""
                insert into cart_events (cart_id, version, type, data, at)
                select ?, n, 'Requoted', jsonb_build_object('lines', repeat('x', 33000)), now() from generate_series(4, 60) n
                """, shopper.cart));
        assertThat(told("cart-events")).hasSize(60);
        assertThat(pages("cart-events"))
                .allSatisfy(page -> assertThat(String.join("", page)).hasSizeLessThan(500_000));
    }

    @Test
    void a_boleto_that_is_paid_late_is_sent_first() {
        var shopper = new Shopper(world).puts(2, World.SERUM);
        var placed = shopper.pays("a", "boleto");
        world.get(ClaimOrder.class).claim(placed.orderId(), placed.json().getString("orderToken"), customer());
        world.clock.advance(Duration.ofDays(3).minusMinutes(1));
        world.provider.settle(placed.orderId());
        world.recoverOnce();
        assertThat(world.count("orders where status = 'CONFIRMED'")).isOne();
        var data = new OrderPersonalData(
                new DataSubjects(world.jdbi, new ErasureSettings(Duration.ofDays(7)), world.clock));
        world.clock.advance(Duration.ofDays(6));

        assertThatThrownBy(() -> data.erase(ANA)).isInstanceOf(PersonalData.NotYet.class);

        world.clock.advance(Duration.ofDays(2));
        data.erase(ANA);
        assertThat(dump()).doesNotContain("Av. Paulista");
    }
}
