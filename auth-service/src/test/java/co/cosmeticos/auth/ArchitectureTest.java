package co.cosmeticos.auth;

import co.cosmeticos.fixtures.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_service_keeps_the_rules_of_the_house() {
        HouseRules.of("co.cosmeticos.auth")
                .shortConstructors()
                .noTransactionAtTheEdge()
                .arrows("""
                        cleaning -> letter, login, revocation, session
                        client -> key
                        credential -> device, letter, login, password, session, user
                        demo -> password, user
                        device -> session
                        email -> credential, letter, user
                        letter -> key, user
                        login -> device, password, session, user
                        registration -> letter, password, user
                        revocation -> key
                        session -> key, revocation, user
                        """)
                .check();
    }
}
