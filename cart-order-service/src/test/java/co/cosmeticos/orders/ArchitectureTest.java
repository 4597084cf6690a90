package co.cosmeticos.orders;

import co.cosmeticos.fixtures.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_service_keeps_the_rules_of_the_house() {
        HouseRules.of("co.cosmeticos.orders")
                .shortConstructors()
                .typedIds()
                .noTransactionAtTheEdge()
                .arrows("""
                        account -> buyer, remote
                        cancellation -> order, payment, saga
                        cart -> buyer, cartproblem, catalog, coupon, delivery, remote, shipping
                        catalog -> remote
                        checkout -> account, buyer, cart, clientaddress, delivery, order, payment, saga, shipping
                        checkoutstep -> buyer, cart, catalog, checkout, coupon, order, payment, remote, saga
                        compensation -> cart, catalog, checkoutstep, coupon, order, payment, remote, saga
                        coupon -> buyer
                        delivery -> buyer, shipping
                        order -> buyer, payment
                        orderevents -> order
                        orderquery -> buyer, order, sales
                        payment -> remote
                        retention -> cart, checkout, order, webhook
                        saga -> order, payment, remote
                        webhook -> buyer, cart, catalog, checkoutstep, coupon, order, payment, remote, saga
                        """)
                .check();
    }
}
