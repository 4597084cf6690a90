package co.cosmeticos.orders;

import co.cosmeticos.fixtures.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_service_keeps_the_rules_of_the_house() {
        HouseRules.of("co.cosmeticos.orders")
                .shortConstructors()
                .noTransactionAtTheEdge()
                .arrows("""
                        answer -> order, payment
                        cancellation -> answer, order, payment, saga
                        cart -> catalog, promotion, remote, shipping
                        catalog -> remote
                        checkout -> answer, buyer, cart, order, payment, saga, shipping
                        compensation -> answer, cart, catalog, order, payment, promotion, purchase, remote, saga
                        order -> buyer, payment
                        payment -> remote
                        promotion -> buyer
                        purchase -> answer, buyer, cart, catalog, checkout, order, payment, promotion, remote, saga
                        saga -> order, payment, remote
                        settlement -> buyer, cart, catalog, order, payment, promotion, purchase, remote, saga
                        """)
                .check();
    }
}
