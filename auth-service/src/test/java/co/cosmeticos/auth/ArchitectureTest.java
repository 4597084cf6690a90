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
                        administration -> audit, login, session, user
                        cleaning -> audit, letter, login, revocation, session
                        client -> key
                        credential -> audit, device, letter, login, password, session, user
                        demo -> password, user
                        device -> session
                        email -> audit, credential, letter, user
                        key -> audit
                        letter -> key, user
                        login -> audit, device, password, session, user
                        registration -> audit, letter, password, user
                        revocation -> key
                        session -> audit, key, revocation, user
                        user -> audit
                        """)
                .check();
    }
}
