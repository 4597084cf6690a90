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
                        cleaning -> login, revocation, session
                        client -> key
                        demo -> password, user
                        login -> password, session, user
                        revocation -> key
                        session -> key, revocation, user
                        user -> password
                        """)
                .check();
    }
}
